package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** Citizen identity numbers that pass their check; the old form of fifteen digits only where the text names it. */
final class IdCardDetector implements LeakDetector {

    /** Blanks and the like that may stand before a final x. */
    private static final int LONGEST_GAP = 3;

    private static final int CUE_REACH = 24;

    private static final Pattern DISPUTED = Pattern.compile("有误|错误|不对|是假|不存在");

    /** How the character X is written or called. */
    private static final List<String> FINAL_X = List.of("埃克斯", "艾克斯", "爱克斯", "克斯", "大叉", "叉", "×", "x");

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        for (NumberRun run : text.numbers()) {
            run.windows(18).forEach(window -> addIfValid(text, window, run.size() == 18, found));
            run.windows(17).forEach(window -> addWithFinalX(text, window, found));
            turned(text, run, found);
            run.windows(15).stream()
                    .filter(window -> IdentityNumber.isPlausibleOldForm(window.value()))
                    .filter(window -> text.labelled(WordGroup.ID_CARD_CUE, window.span()))
                    .forEach(window -> found.add(candidate(window.value(), window.span(), 0.75)));
        }
        text.noisyNumbers().stream()
                .map(NumberRun::all)
                .filter(number -> IdentityNumber.isValid(number.value()))
                .forEach(number -> found.add(candidate(number.value(), number.span(), 0.9)));
        return found;
    }

    /** Read from the end where the text says so. */
    private static void turned(LeakText text, NumberRun run, List<Candidate> found) {
        for (NumberRun.Window window : run.windows(18)) {
            String turned = TurnedNumbers.turn(window.value());
            if (IdentityNumber.isValid(turned) && TurnedNumbers.isTold(text, window.span())) {
                addIfValid(text, new NumberRun.Window(turned, window.span()), false, found);
            }
        }
    }

    private static void addWithFinalX(LeakText text, NumberRun.Window window, List<Candidate> found) {
        int end = endOfFinalX(text.text(), window.span().end());
        if (end > 0) {
            Span span = new Span(window.span().start(), end);
            addIfValid(text, new NumberRun.Window(window.value() + 'x', span), false, found);
        }
    }

    /** @return one past a final X shortly behind {@code from}, 0 if there is none */
    static int endOfFinalX(String whole, int from) {
        int at = from;
        int last = Math.min(whole.length(), at + LONGEST_GAP + 1);
        while (at < last && !Character.isLetterOrDigit(whole.charAt(at)) && whole.charAt(at) != '×') {
            at++;
        }
        int length = finalXAt(whole, at);
        return at < last && length > 0 ? at + length : 0;
    }

    private static int finalXAt(String whole, int at) {
        for (String written : FINAL_X) {
            if (whole.startsWith(written, at)) {
                return written.length();
            }
        }
        return 0;
    }

    /** @param alone whether nothing else stands in the run: then it is a number of that length, and nothing cut out */
    private static void addIfValid(LeakText text, NumberRun.Window window, boolean alone, List<Candidate> found) {
        String value = window.value();
        Span span = window.span();
        if (IdentityNumber.isValid(value)) {
            boolean sure =
                    IdentityNumber.hasKnownRegion(value) || text.labelled(WordGroup.ID_CARD_CUE, span, CUE_REACH);
            found.add(candidate(value, span, sure ? 0.98 : 0.85));
        } else if (IdentityNumber.hasDate(value)
                && (alone && !text.labelled(WordGroup.NUMBER_LABEL, span, CUE_REACH)
                        || text.labelled(WordGroup.ID_CARD_CUE, span, CUE_REACH))) {
            addMistyped(text, value, span, found);
        }
    }

    private static Candidate candidate(String value, Span span, double confidence) {
        return new Candidate(LeakType.ID_CARD, span, value, confidence, Reason.of("LEAK_IDENTITY_NUMBER"));
    }

    /** Called an identity number and of its form, all but the check character: a slip, unless the text disputes it. */
    private static void addMistyped(LeakText text, String value, Span span, List<Candidate> found) {
        Span after = text.reading().around(new Span(span.end(), span.end()), 0, LONGEST_GAP * 3);
        if (!DISPUTED.matcher(text.reading().cut(after)).find()) {
            found.add(new Candidate(LeakType.ID_CARD, span, value, 0.7, Reason.of("LEAK_IDENTITY_NUMBER_MISTYPED")));
        }
    }
}
