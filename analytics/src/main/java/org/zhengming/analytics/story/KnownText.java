package org.zhengming.analytics.story;

/**
 * What a story remembers of a text that its posts share.
 *
 * @param story id of the story
 * @param at when it was last met, milliseconds since 1970
 */
public record KnownText(String story, long at, TextSketch sketch) {}
