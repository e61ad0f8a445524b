package org.zhengming.analytics.speech;

import java.util.OptionalDouble;
import org.zhengming.analytics.sentence.WordGroup;

/** Lawfully public record passed on: appointments, hearing notices, figures, a court's own address. */
final class RepostContext {

    private RepostContext() {}

    static OptionalDouble see(SpeechText text) {
        int marks = text.reading().words(WordGroup.RECORD_MARK).size();
        boolean strong = text.reading().has(WordGroup.RECORD_STRONG);
        boolean evaluates =
                text.reading().has(WordGroup.HARSH) || text.reading().has(WordGroup.AUTHOR);
        if (!strong || marks < 2 || evaluates || text.givesAwayValues() || text.isNews() && marks < 3) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.min(0.9, 0.5 + marks * 0.1));
    }
}
