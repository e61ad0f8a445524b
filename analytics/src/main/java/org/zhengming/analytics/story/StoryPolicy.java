package org.zhengming.analytics.story;

import static org.zhengming.analytics.story.StoryThreshold.ALARM_FRESH_HOURS;
import static org.zhengming.analytics.story.StoryThreshold.ALARM_QUIET_HOURS;
import static org.zhengming.analytics.story.StoryThreshold.BURST_DEVIATIONS;
import static org.zhengming.analytics.story.StoryThreshold.BURST_GROWTH;
import static org.zhengming.analytics.story.StoryThreshold.BURST_POSTS;
import static org.zhengming.analytics.story.StoryThreshold.NEAR_TEXT;
import static org.zhengming.analytics.story.StoryThreshold.PILE_ON_GROWTH;
import static org.zhengming.analytics.story.StoryThreshold.PILE_ON_HOURS;
import static org.zhengming.analytics.story.StoryThreshold.PILE_ON_VOICES;
import static org.zhengming.analytics.story.StoryThreshold.SAME_CLAIM;
import static org.zhengming.analytics.story.StoryThreshold.SAME_CLAIM_DAYS;
import static org.zhengming.analytics.story.StoryThreshold.SAME_TEXT_DAYS;

import java.time.Duration;
import java.util.Map;

/**
 * By which thresholds posts belong together and alarms are raised.
 *
 * @param version of the office's policy, told in the reasons of each alarm
 * @param set what differs from {@link StoryThreshold#usual()}
 */
public record StoryPolicy(String version, Map<StoryThreshold, Double> set) {

    /** @throws IllegalArgumentException if a threshold is out of its bounds */
    public StoryPolicy {
        set = Map.copyOf(set);
        set.forEach((threshold, value) -> {
            if (!threshold.allows(value)) {
                throw new IllegalArgumentException(threshold.label() + " is " + threshold.bounds());
            }
        });
    }

    /** When posts belong together. */
    public StoryRules rules() {
        return new StoryRules(
                StoryRules.USUAL.shortest(),
                value(NEAR_TEXT),
                value(SAME_CLAIM),
                StoryRules.USUAL.telling(),
                Duration.ofDays(whole(SAME_TEXT_DAYS)),
                Duration.ofDays(whole(SAME_CLAIM_DAYS)));
    }

    /** When an alarm is raised. */
    public SwellWatch watch() {
        return new SwellWatch(
                version,
                new PileOnRule(whole(PILE_ON_HOURS), whole(PILE_ON_VOICES), value(PILE_ON_GROWTH)),
                new BurstRule(whole(BURST_POSTS), value(BURST_DEVIATIONS), value(BURST_GROWTH)),
                Duration.ofHours(whole(ALARM_FRESH_HOURS)),
                Duration.ofHours(whole(ALARM_QUIET_HOURS)));
    }

    private double value(StoryThreshold threshold) {
        return set.getOrDefault(threshold, threshold.usual());
    }

    private int whole(StoryThreshold threshold) {
        return (int) value(threshold);
    }
}
