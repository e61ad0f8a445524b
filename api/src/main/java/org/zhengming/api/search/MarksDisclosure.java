package org.zhengming.api.search;

import java.util.Optional;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.SpreadMarks;

/**
 * When it may be shown that a post reached the numbers of 法释〔2013〕21号 第2条(一): only when people have checked its
 * claim and found it untrue, and never for shielded speech, whatever was checked. A true criticism that spreads would
 * otherwise look like an offence.
 *
 * @param foundUntrue whether people have checked the finding and found its claim untrue
 */
public record MarksDisclosure(boolean foundUntrue) {

    /** Nobody has checked anything: nothing is shown. */
    public static final MarksDisclosure NOTHING_CHECKED = new MarksDisclosure(false);

    /** Whether anything could be shown of the post, once its claim is found untrue. */
    static boolean isPossible(IndexedFinding document) {
        return document.finding().route() == Route.FACT_CHECK
                && document.finding().contexts().isEmpty();
    }

    Optional<SpreadMarks> marks(IndexedFinding document) {
        return foundUntrue && isPossible(document) ? Optional.of(SpreadMarks.of(document.spread())) : Optional.empty();
    }
}
