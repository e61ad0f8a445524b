package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.sentence.WordGroup;

/** QQ numbers: a word for the application, then five to eleven digits that do not begin with nought. */
final class QqDetector implements LeakDetector {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 11;
    private static final int REACH = 28;

    @Override
    public List<Candidate> find(LeakText text) {
        List<Candidate> found = new ArrayList<>();
        for (NumberRun run : text.numbers()) {
            NumberRun.Window all = run.all();
            if (run.size() <= LONGEST
                    && run.size() >= SHORTEST
                    && all.value().charAt(0) != '0'
                    && isCalled(text, all)) {
                found.add(new Candidate(LeakType.QQ, all.span(), all.value(), 0.9, Reason.of("LEAK_QQ_NUMBER")));
            }
        }
        return found;
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
        return label == WordGroup.QQ_CUE;
    }
}
