package org.zhengming.api.search;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.ReasonTexts;
import org.zhengming.api.search.FindingView.ReasonView;

/** Reasons as sentences in one language; a code without a sentence stands for itself rather than fail the answer. */
final class ReasonSentences {

    private final ReasonTexts texts;

    ReasonSentences(Locale locale) {
        this.texts = textsOrNull(locale);
    }

    List<ReasonView> views(List<Reason> reasons) {
        return reasons.stream()
                .map(each -> new ReasonView(each.code(), sentence(each)))
                .toList();
    }

    private String sentence(Reason reason) {
        if (texts == null) {
            return reason.code();
        }
        try {
            return texts.sentence(reason);
        } catch (MissingResourceException unknownCode) {
            return reason.code();
        }
    }

    private static ReasonTexts textsOrNull(Locale locale) {
        try {
            return new ReasonTexts(locale);
        } catch (MissingResourceException noBundle) {
            return null;
        }
    }
}
