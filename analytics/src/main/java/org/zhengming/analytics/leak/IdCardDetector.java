package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Citizen identity numbers that pass their check; the old form of fifteen digits only where the text names it. */
final class IdCardDetector implements LeakDetector {

    /** Blanks and the like that may stand before a final x. */
    private static final int LONGEST_GAP = 3;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        for (NumberRun run : text.numbers()) {
            run.windows(18).forEach(window -> addIfValid(text, window.value(), window.span(), found));
            run.windows(17).forEach(window -> addWithFinalX(text, window, found));
            run.windows(15).stream()
                    .filter(window -> IdentityNumber.isPlausibleOldForm(window.value()))
                    .filter(window -> text.labelled(WordGroup.ID_CARD_CUE, window.span()))
                    .forEach(window -> found.add(candidate(window.value(), window.span(), 0.75)));
        }
        return found;
    }

    private static void addWithFinalX(LeakText text, NumberRun.Window window, List<Candidate> found) {
        String whole = text.reading().text();
        int at = window.span().end();
        int last = Math.min(whole.length(), at + LONGEST_GAP + 1);
        while (at < last && !Character.isLetterOrDigit(whole.charAt(at))) {
            at++;
        }
        if (at < last && whole.charAt(at) == 'x') {
            addIfValid(text, window.value() + 'x', new Span(window.span().start(), at + 1), found);
        }
    }

    private static void addIfValid(LeakText text, String value, Span span, List<Candidate> found) {
        if (IdentityNumber.isValid(value)) {
            found.add(candidate(value, span, text.labelled(WordGroup.ID_CARD_CUE, span) ? 0.98 : 0.9));
        }
    }

    private static Candidate candidate(String value, Span span, double confidence) {
        return new Candidate(LeakType.ID_CARD, span, value, confidence, Reason.of("LEAK_IDENTITY_NUMBER"));
    }
}
