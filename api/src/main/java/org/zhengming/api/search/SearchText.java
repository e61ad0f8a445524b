package org.zhengming.api.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

/**
 * A search as one line of text, to be kept: its query, filters, times and order as they stand in the address of the page
 * of the search, such as {@code q=%E5%88%A4%E5%86%B3&route=FACT_CHECK&sort=NEWEST}.
 */
public final class SearchText {

    /** Of the text in UTF-16 code units; a Chinese character takes nine. */
    public static final int LONGEST = 10_000;

    /** So many digits together may be somebody's number, which is kept nowhere. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{7}");

    private SearchText() {}

    /**
     * Reads a search that is to be kept. Page, facets and histogram are not part of it; its query is read when it is asked.
     *
     * @param zone in which days begin
     * @throws ApiException if it cannot be read, or holds a number that may be private
     */
    public static SearchRequest read(String text, ZoneId zone) {
        if (text == null || text.length() > LONGEST) {
            throw ApiException.parameter("search", "0.." + LONGEST);
        }
        SearchRequest request = SearchParameters.readKept(parameters(text), zone);
        requireNoNumber(request.query());
        return request;
    }

    /**
     * Nothing that is kept holds a number that may be somebody's.
     *
     * @throws ApiException {@link ProblemCode#SEARCH_HOLDS_NUMBER}
     */
    public static void requireNoNumber(@Nullable String query) {
        if (query != null && NUMBER.matcher(query).find()) {
            throw new ApiException(ProblemCode.SEARCH_HOLDS_NUMBER);
        }
    }

    /** The same text for the same search, whatever the order in which its parts were given. */
    public static String of(SearchRequest request) {
        List<String> parts = new ArrayList<>();
        if (request.query() != null) {
            parts.add(part("q", request.query()));
        }
        if (request.from() != null) {
            parts.add(part("from", request.from().toString()));
        }
        if (request.to() != null) {
            parts.add(part("to", request.to().toString()));
        }
        parts.add(part("sort", request.sort().name()));
        new TreeMap<>(request.filters()).forEach((facet, values) -> new TreeSet<>(values)
                .forEach(value -> parts.add(part(facet.field(), value))));
        return String.join("&", parts);
    }

    private static MultiValueMap<String, String> parameters(String text) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        try {
            for (String pair : text.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                } else if (!pair.isEmpty()) {
                    throw new IllegalArgumentException("a part without a value");
                }
            }
        } catch (IllegalArgumentException unreadable) {
            throw ApiException.parameter("search", "q=…&route=…&sort=NEWEST");
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
