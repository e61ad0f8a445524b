package org.zhengming.analytics.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Questions about lists of spans that are ordered by start. */
public final class Spans {

    private static final Comparator<Span> BY_START_LONGEST_FIRST = Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed());

    private Spans() {}

    /** The spans in order, without those that lie inside another. */
    public static List<Span> outermost(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(BY_START_LONGEST_FIRST);
        List<Span> kept = new ArrayList<>();
        int reached = -1;
        for (Span span : sorted) {
            if (span.end() > reached) {
                kept.add(span);
                reached = span.end();
            }
        }
        return kept;
    }

    /** The spans that do not lie wholly inside one of {@code covers}, which are ordered and none inside another. */
    public static List<Span> notInside(List<Span> spans, List<Span> covers) {
        if (covers.isEmpty()) {
            return spans;
        }
        return spans.stream().filter(span -> !isInside(span, covers)).toList();
    }

    private static boolean isInside(Span span, List<Span> covers) {
        int last = firstStartingAt(covers, span.start() + 1) - 1;
        return last >= 0 && covers.get(last).contains(span);
    }

    /** Index of the first span that starts at or after {@code position}, the size of the list if none does. */
    public static int firstStartingAt(List<Span> spans, int position) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Those that lie inside {@code range}. */
    public static List<Span> within(List<Span> spans, Span range) {
        int from = firstStartingAt(spans, range.start());
        int to = firstStartingAt(spans, range.end());
        List<Span> inside = spans.subList(from, to);
        return inside.isEmpty() || inside.getLast().end() <= range.end()
                ? inside
                : inside.stream().filter(span -> span.end() <= range.end()).toList();
    }
}
