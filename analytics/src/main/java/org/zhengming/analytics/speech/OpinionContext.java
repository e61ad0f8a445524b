package org.zhengming.analytics.speech;

import java.util.OptionalDouble;
import org.zhengming.analytics.sentence.WordGroup;

/** A valuation without checkable fact, harsh too. */
final class OpinionContext {

    private OpinionContext() {}

    static OptionalDouble see(SpeechText text) {
        int words = text.reading().words(WordGroup.HARSH).size()
                + text.reading().words(WordGroup.VALUATION).size();
        return words == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(0.85, 0.5 + words * 0.1));
    }
}
