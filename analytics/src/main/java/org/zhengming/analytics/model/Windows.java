package org.zhengming.analytics.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a text is read: everywhere, or of a long one where somebody protected first stands and where the linear half,
 * which takes microseconds, sees most harm. Immutable.
 */
final class Windows {

    /** Word pieces in one. */
    static final int PIECES = 480;

    /** So many are read of one text. */
    static final int MOST = 4;

    private static final int STRIDE = 400;

    /** No platform's post is longer than these. */
    private static final int MOST_LOOKED_AT = 500;

    private final LinearReader linear;

    Windows(LinearReader linear) {
        this.linear = linear;
    }

    /**
     * @param from first piece
     * @param to one past the last
     */
    record Window(int from, int to) {}

    /** In the order of the text; one, with nothing in it, of an empty text. */
    List<Window> of(Tokens tokens, ModelText text) {
        List<Window> all = new ArrayList<>();
        int start = 0;
        do {
            int end = Math.min(tokens.size(), start + PIECES);
            all.add(new Window(start, end));
            start += STRIDE;
        } while (start + PIECES - STRIDE < tokens.size() && all.size() < MOST_LOOKED_AT);
        return all.size() <= MOST ? all : chosen(all, tokens, text);
    }

    private List<Window> chosen(List<Window> all, Tokens tokens, ModelText text) {
        Window first = all.stream()
                .filter(window -> namesSomebody(tokens, window, text))
                .findFirst()
                .orElse(all.getFirst());
        Map<Window, Double> harm = new HashMap<>();
        all.forEach(window -> harm.put(window, harm(tokens, window, text)));
        Stream<Window> others = all.stream()
                .filter(window -> window != first)
                .sorted(Comparator.comparing(harm::get, Comparator.reverseOrder()));
        return Stream.concat(Stream.of(first), others)
                .limit(MOST)
                .sorted(Comparator.comparingInt(Window::from))
                .toList();
    }

    private double harm(Tokens tokens, Window window, ModelText text) {
        String read = text.text().substring(tokens.starts()[window.from()], tokens.ends()[window.to() - 1]);
        LinearReader.Counted counted = linear.count(read, Set.of());
        return Math.max(
                linear.score(ModelLabel.HARM, counted).logit(),
                linear.score(ModelLabel.PRIVATE_INFO, counted).logit());
    }

    private static boolean namesSomebody(Tokens tokens, Window window, ModelText text) {
        int start = tokens.starts()[window.from()];
        int end = tokens.ends()[window.to() - 1];
        return text.standings().stream()
                .anyMatch(each -> each.span().start() >= start && each.span().start() < end);
    }
}
