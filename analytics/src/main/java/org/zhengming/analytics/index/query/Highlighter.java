package org.zhengming.analytics.index.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchPage.Span;
import org.zhengming.analytics.index.query.QueryNode.Phrase;
import org.zhengming.analytics.index.query.TextUnits.Unit;

/** Finds where a query matched, the same for every engine. */
public final class Highlighter {

    private Highlighter() {}

    /**
     * Spans of {@link IndexedFinding#content()} in which a phrase of the query stands that is not negated, in order;
     * spans that overlap or touch are one.
     */
    public static List<Span> spans(QueryNode query, IndexedFinding document) {
        List<Phrase> phrases = new ArrayList<>();
        query.positivePhrases(phrases::add);
        if (phrases.isEmpty()) {
            return List.of();
        }
        List<Unit> content = TextUnits.of(document.content());
        List<Unit> title = document.title() == null ? List.of() : TextUnits.of(document.title());
        List<Span> spans = new ArrayList<>();
        for (Phrase phrase : phrases) {
            spans.addAll(occurrences(phrase.field() == TextField.TITLE ? title : content, phrase.units()));
        }
        return merge(spans);
    }

    /** Every place where the units of a phrase stand one after the other. */
    public static List<Span> occurrences(List<Unit> units, List<String> phrase) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + phrase.size() <= units.size(); i++) {
            if (standsAt(i, units, phrase)) {
                spans.add(new Span(
                        units.get(i).start(), units.get(i + phrase.size() - 1).end()));
            }
        }
        return spans;
    }

    private static boolean standsAt(int at, List<Unit> units, List<String> phrase) {
        for (int i = 0; i < phrase.size(); i++) {
            if (!units.get(at + i).text().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Span> merge(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        for (Span span : spans) {
            if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
