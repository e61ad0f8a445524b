package org.zhengming.api.rule;

import java.time.Instant;
import java.util.List;
import org.zhengming.analytics.Route;

/**
 * What a rule would have done in the last days, by the time of publication, over what is still kept.
 *
 * @param findings that match
 * @param notices that would have been told, each by every channel; of the newest {@code counted} findings
 * @param heldBack of those, told as a number only
 * @param counted findings that the notices were counted over
 * @param examples the newest findings; none for readers who may not search findings
 */
public record RuleTrial(int days, long findings, int counted, int notices, int heldBack, List<TrialExample> examples) {

    /**
     * A finding that the rule would have hit.
     *
     * @param excerpt begin of the masked text
     * @param urgent a leak or a threat
     */
    public record TrialExample(
            String findingId, Instant publishedAt, Route route, String source, String excerpt, boolean urgent) {}
}
