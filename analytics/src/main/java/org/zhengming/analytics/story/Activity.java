package org.zhengming.analytics.story;

/**
 * What is remembered of the posts about one person or organ, or of one story.
 *
 * @param all posts by hour
 * @param lawful those of them that are shielded, by hour; kept of persons alone
 * @param voices kept of persons alone
 * @param alarmed whether there was an alarm
 * @param alarmedAt hour of the last alarm
 * @param alarmedPosts posts in its window
 */
public record Activity(
        CountHistory all, CountHistory lawful, Voices voices, boolean alarmed, int alarmedAt, int alarmedPosts) {

    /** Nothing seen yet. */
    public static final Activity NONE = new Activity(CountHistory.NONE, CountHistory.NONE, Voices.NONE, false, 0, 0);

    Activity alarmed(int hour, int posts) {
        return new Activity(all, lawful, voices, true, hour, posts);
    }
}
