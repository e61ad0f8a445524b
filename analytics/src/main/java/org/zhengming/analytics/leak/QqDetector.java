package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordGroup;

/** QQ numbers: a word for the application, then five to eleven digits. */
final class QqDetector implements LeakDetector {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 11;
    private static final int REACH = 28;
    private static final int SHORTEST_BARE = 8;

    /** 企鹅号: is a word for both, and the one that stands right before. */
    private static final int BESIDE = 5;

    private static final int SPACE_REACH = 14;
    private static final Pattern SPACE = Pattern.compile("^[^。!?\\n]*空间(?:里|没锁|没关|三[条天]|[照相留说动权访]|$)");

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        for (NumberRun run : text.numbers()) {
            for (NumberRun.Window number : run.size() <= LONGEST ? List.of(run.all()) : run.pieces(text.text())) {
                int size = number.value().length();
                if (size >= SHORTEST
                        && size <= LONGEST
                        && !DealtNumberDetector.isMeasured(text.text(), number.span())
                        && isCalled(text, number)) {
                    found.add(new Candidate(
                            LeakType.QQ, number.span(), number.value(), 0.9, Reason.of("LEAK_QQ_NUMBER")));
                }
            }
        }
        return found;
    }

    /** Q900000123. */
    private static boolean isBehindLetter(String text, int start) {
        return start > 0
                && text.charAt(start - 1) == 'q'
                && (start == 1 || !NumeralSigns.isLatin(text.charAt(start - 2)));
    }

    /** 七〇〇〇〇三一八,空间没锁: the pages that come with such a number. */
    private static boolean hasSpace(LeakText text, NumberRun.Window number) {
        Span after = text.reading()
                .around(new Span(number.span().end(), number.span().end()), 0, SPACE_REACH);
        return number.value().length() >= SHORTEST_BARE
                && SPACE.matcher(text.reading().cut(after)).find();
    }

    private static boolean isCalled(LeakText text, NumberRun.Window number) {
        WordGroup label = text.nearestLabel(
                number.span(),
                REACH,
                WordGroup.QQ_CUE,
                WordGroup.WECHAT_CUE,
                WordGroup.PHONE_CUE,
                WordGroup.ID_CARD_CUE,
                WordGroup.BANK_CARD_CUE,
                WordGroup.NUMBER_LABEL);
        boolean beside = label == WordGroup.PHONE_CUE && text.labelled(WordGroup.QQ_CUE, number.span(), BESIDE);
        boolean unlabelled =
                label == null || label == WordGroup.PHONE_CUE && number.value().length() < LONGEST;
        return label == WordGroup.QQ_CUE
                || beside
                || unlabelled && hasSpace(text, number)
                || isBehindLetter(text.text(), number.span().start());
    }
}
