package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.sentence.Span;

/**
 * The parts of a very long text that are read for leaks: what lies around those whom it points to, so that ten
 * megabytes cost little more than a long article. An owner stands near what is told of them.
 */
final class Neighbourhoods {

    /** Code units up to which a text is read as a whole. */
    static final int LONGEST_WHOLE = 40_000;

    private static final int REACH = 1_500;
    private static final int MOST_READ = 80_000;

    /**
     * One part.
     *
     * @param offset where it begins in the whole
     * @param mentions those inside it, spans counted from its beginning; so are {@code enrolled}
     */
    record Part(int offset, String content, List<Mention> mentions, List<Leak> enrolled) {

        /** The leak with its span counted in the whole. */
        Leak moved(Leak leak) {
            return shifted(leak, offset);
        }
    }

    private Neighbourhoods() {}

    /** @return parts in order, none overlapping, together at most about {@value #MOST_READ} code units */
    static List<Part> of(String content, List<Mention> mentions, List<Leak> enrolled) {
        List<Span> spans = Stream.concat(
                        mentions.stream()
                                .filter(mention -> mention.kind() != Mention.TargetKind.ORGAN)
                                .map(mention -> around(content, mention.start(), mention.end())),
                        enrolled.stream().map(leak -> around(content, leak.start(), leak.end())))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        List<Part> parts = new ArrayList<>();
        int read = 0;
        for (Span span : joined(spans)) {
            Span whole = new Span(span.start(), edge(content, Math.min(span.end(), span.start() + MOST_READ - read)));
            parts.add(part(content, whole, mentions, enrolled));
            read += whole.length();
            if (read >= MOST_READ) {
                break;
            }
        }
        return parts;
    }

    private static Span around(String content, int start, int end) {
        return new Span(
                edge(content, Math.max(0, start - REACH)), edge(content, Math.min(content.length(), end + REACH)));
    }

    /** Never between the halves of a surrogate pair. */
    private static int edge(String content, int at) {
        boolean inside = at > 0 && at < content.length() && Character.isLowSurrogate(content.charAt(at));
        return inside ? at - 1 : at;
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            boolean touches = !joined.isEmpty() && joined.getLast().end() >= span.start();
            joined.add(touches ? joined.removeLast().cover(span) : span);
        }
        return joined;
    }

    private static Part part(String content, Span span, List<Mention> mentions, List<Leak> enrolled) {
        return new Part(
                span.start(),
                content.substring(span.start(), span.end()),
                mentions.stream()
                        .filter(mention -> span.contains(new Span(mention.start(), mention.end())))
                        .map(mention -> shifted(mention, -span.start()))
                        .toList(),
                enrolled.stream()
                        .filter(leak -> span.contains(new Span(leak.start(), leak.end())))
                        .map(leak -> shifted(leak, -span.start()))
                        .toList());
    }

    private static Mention shifted(Mention mention, int by) {
        return new Mention(
                mention.kind(),
                mention.target(),
                mention.start() + by,
                mention.end() + by,
                mention.text(),
                mention.confidence(),
                mention.reasons());
    }

    private static Leak shifted(Leak leak, int by) {
        return new Leak(
                leak.type(),
                leak.subtype(),
                leak.person(),
                leak.start() + by,
                leak.end() + by,
                leak.masked(),
                leak.confidence(),
                leak.reasons());
    }
}
