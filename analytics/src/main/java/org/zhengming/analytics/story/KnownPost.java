package org.zhengming.analytics.story;

/**
 * What a story remembers of a post.
 *
 * @param story id of its story
 * @param at when it was published, milliseconds since 1970
 */
public record KnownPost(String story, long at) {}
