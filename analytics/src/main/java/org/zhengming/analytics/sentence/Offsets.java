package org.zhengming.analytics.sentence;

import java.util.Objects;
import java.util.function.IntPredicate;
import org.zhengming.analytics.text.NormalisedText;

/** Takes spans from the original content to the normalised text and back. */
public final class Offsets {

    /** What follows a digit drawn as a key: it leaves no trace of its own in the normalised text. */
    private static final String KEY_CAP = "\ufe0f\u20e3";

    private final NormalisedText text;

    public Offsets(NormalisedText text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /** The smallest normalised span that holds everything that came from this stretch of the original. */
    public Span toNormalised(int originalStart, int originalEnd) {
        int start = firstWhere(0, index -> text.originalEnd(index + 1) > originalStart);
        int end = firstWhere(start, index -> text.originalStart(index) >= originalEnd);
        return new Span(start, end);
    }

    /** Where a non-empty normalised span came from. */
    public Span toOriginal(Span normalised) {
        int end = text.originalEnd(normalised.end());
        while (end < text.original().length() && KEY_CAP.indexOf(text.original().charAt(end)) >= 0) {
            end++;
        }
        return new Span(text.originalStart(normalised.start()), end);
    }

    /** The original right before a normalised span, with what folds away. */
    public String before(Span normalised, int reach) {
        int start = text.originalStart(normalised.start());
        return text.original().substring(Math.max(0, start - reach), start);
    }

    private int firstWhere(int from, IntPredicate monotone) {
        int low = from;
        int high = text.text().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (monotone.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
