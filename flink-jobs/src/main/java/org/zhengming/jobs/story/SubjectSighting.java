package org.zhengming.jobs.story;

import org.zhengming.analytics.story.Sighting;
import org.zhengming.analytics.story.Swell;

/** A post that is counted for one of those it is about. */
public record SubjectSighting(Swell.SubjectKind kind, String subject, Sighting sighting) {

    /** One key for each subject. */
    public String key() {
        return kind + "/" + subject;
    }
}
