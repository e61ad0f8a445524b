package org.zhengming.api.search;

import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhengming.analytics.index.SearchRequest;

/** A search in one line for the audit log: the query's text, then the filters. */
public final class SearchDescription {

    private SearchDescription() {}

    public static String of(SearchRequest request) {
        StringJoiner parts = new StringJoiner(" | ");
        parts.add(request.query() == null ? "" : request.query());
        new TreeMap<>(request.filters())
                .forEach((facet, values) -> parts.add(facet.field() + "=" + String.join(",", new TreeSet<>(values))));
        if (request.from() != null) {
            parts.add("from=" + request.from());
        }
        if (request.to() != null) {
            parts.add("to=" + request.to());
        }
        if (request.cursor() != null) {
            parts.add("next page");
        }
        return parts.toString();
    }
}
