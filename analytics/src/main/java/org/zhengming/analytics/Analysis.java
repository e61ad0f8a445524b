package org.zhengming.analytics;

import java.util.List;
import org.zhengming.analytics.text.NormalisedText;

/**
 * A finding with the way to it, for {@code analyse --explain}.
 *
 * @param dismissed what looked like a mention and was not taken for one
 */
public record Analysis(Finding finding, NormalisedText text, List<Dismissal> dismissed) {

    /**
     * A span that could have pointed to somebody.
     *
     * @param target id of the person, relative or organ, as in {@link Mention#target()}
     * @param start first UTF-16 code unit in {@link org.zhengming.ingest.Post#content()}
     * @param end one past the last
     * @param text exactly that substring
     * @param confidence 0 to 1, below what a mention needs
     */
    public record Dismissal(
            Mention.TargetKind kind,
            String target,
            int start,
            int end,
            String text,
            double confidence,
            List<Reason> reasons) {

        public Dismissal {
            reasons = List.copyOf(reasons);
        }
    }

    public Analysis {
        dismissed = List.copyOf(dismissed);
    }
}
