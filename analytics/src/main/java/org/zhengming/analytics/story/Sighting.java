package org.zhengming.analytics.story;

/**
 * A post that is counted for the first time.
 *
 * @param post its id
 * @param story id of its story
 * @param at when it was published, milliseconds since 1970
 * @param observedAt when the system saw it, milliseconds since 1970
 * @param token of {@link StoryTokens}
 * @param shielded whether it is lawful speech and nothing else
 */
public record Sighting(String post, String story, long at, long observedAt, long token, boolean shielded) {}
