package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.sentence.Span;

/** Digits that a reader would read in one go, whatever they are written with and whatever stands between them. */
record NumberRun(List<Digit> digits) {

    /**
     * One digit.
     *
     * @param value {@code '0'} to {@code '9'}
     * @param span what it is written with; digits from one repetition sign share it
     * @param joined whether it follows the digit before at once and in the same script
     */
    record Digit(char value, Span span, boolean joined) {}

    /** A part of a run that begins and ends where a number may begin and end. */
    record Window(String value, Span span) {}

    NumberRun {
        digits = List.copyOf(digits);
    }

    int size() {
        return digits.size();
    }

    Window all() {
        return window(0, size());
    }

    /** Every part of this length that is not cut out of a longer group of joined digits. */
    List<Window> windows(int length) {
        List<Window> windows = new ArrayList<>();
        for (int from = 0; from + length <= size(); from++) {
            if (isEdge(from) && isEdge(from + length)) {
                windows.add(window(from, from + length));
            }
        }
        return windows;
    }

    /** The parts between commas, semicolons and line ends. */
    List<Window> pieces(String text) {
        List<Window> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= size(); i++) {
            if (i == size()
                    || isParted(
                            text,
                            digits.get(i - 1).span().end(),
                            digits.get(i).span().start())) {
                pieces.add(window(from, i));
                from = i;
            }
        }
        return pieces;
    }

    private static boolean isParted(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;。\n".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isEdge(int index) {
        return index == 0 || index == size() || !digits.get(index).joined();
    }

    private Window window(int from, int to) {
        StringBuilder value = new StringBuilder(to - from);
        digits.subList(from, to).forEach(digit -> value.append(digit.value()));
        return new Window(
                value.toString(),
                new Span(
                        digits.get(from).span().start(),
                        digits.get(to - 1).span().end()));
    }
}
