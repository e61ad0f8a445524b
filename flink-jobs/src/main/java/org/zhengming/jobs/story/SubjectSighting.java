package org.zhengming.jobs.story;

import org.zhengming.analytics.story.Sighting;
import org.zhengming.analytics.story.Swell;

/**
 * A post that is counted for one of those it is about.
 *
 * @param policy hash of the version of the policy whose thresholds decide about an alarm
 */
public record SubjectSighting(Swell.SubjectKind kind, String subject, Sighting sighting, String policy) {

    /** One key for each subject. */
    public String key() {
        return kind + "/" + subject;
    }
}
