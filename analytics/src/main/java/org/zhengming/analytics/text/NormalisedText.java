package org.zhengming.analytics.text;

import java.util.Objects;

/**
 * A text with its evasions folded away, and the way back: every span of {@link #text()} maps to the span of
 * {@link #original()} it came from. Offsets are UTF-16 code units. The map is monotone.
 */
public final class NormalisedText {

    private final String original;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    /**
     * @param starts for each code unit of {@code text}, the start of its source in {@code original}
     * @param ends likewise, the end (exclusive)
     */
    NormalisedText(String original, String text, int[] starts, int[] ends) {
        this.original = Objects.requireNonNull(original);
        this.text = Objects.requireNonNull(text);
        if (starts.length != text.length() || ends.length != text.length()) {
            throw new IllegalArgumentException("one start and one end for each code unit");
        }
        this.starts = starts;
        this.ends = ends;
    }

    public String original() {
        return original;
    }

    public String text() {
        return text;
    }

    /** Start in {@link #original()} of the code unit at {@code index} of {@link #text()}. */
    public int originalStart(int index) {
        return starts[index];
    }

    /** End (exclusive) in {@link #original()} of the non-empty span of {@link #text()} that ends at {@code end}. */
    public int originalEnd(int end) {
        return ends[end - 1];
    }
}
