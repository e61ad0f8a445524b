package org.zhengming.analytics.speech;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.zhengming.analytics.sentence.Clause;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** What a reader would not take for fact: marked jokes, comics and verses, and invented dialogue. */
final class SatireContext {

    /** A line of dialogue: a short speaker, then a colon. */
    private static final Pattern SPEAKER = Pattern.compile("(?:^|[。\n!?…①-⑨0-9.])\\s{0,2}[\\p{IsHan}]{1,6}:");

    private SatireContext() {}

    static OptionalDouble see(SpeechText text) {
        List<Span> marks = text.reading().words(WordGroup.SATIRE_MARK);
        long kept = marks.stream().filter(mark -> !isDenied(text, mark)).count();
        long lines = SPEAKER.matcher(text.reading().text()).results().limit(4).count();
        double confidence = Math.min(2, kept) * 0.45 + (lines >= 2 ? 0.3 : 0);
        boolean enough = kept > 0 || lines >= 3;
        return enough && !text.isNews()
                ? OptionalDouble.of(Math.min(0.9, Math.max(0.5, confidence)))
                : OptionalDouble.empty();
    }

    private static boolean isDenied(SpeechText text, Span mark) {
        return text.reading()
                .clauseAt(mark.start())
                .map((Clause clause) -> text.negated(clause, mark))
                .orElse(false);
    }
}
