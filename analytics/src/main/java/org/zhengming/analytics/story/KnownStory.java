package org.zhengming.analytics.story;

import java.util.Arrays;

/**
 * What is remembered of a story.
 *
 * @param firstAt when its first post was published, milliseconds since 1970
 * @param lastAt when its last one was
 * @param key under which writers become tokens, of this story alone; forgotten with it
 * @param claims what its posts say, of at most {@value #MOST_CLAIMS} posts
 */
public record KnownStory(String id, long firstAt, long lastAt, byte[] key, Claim[] claims) {

    /** Most claims that a story is known by. */
    public static final int MOST_CLAIMS = 4;

    /** The story with a post more. */
    KnownStory with(long at, Claim claim) {
        Claim[] more = claims;
        if (claim.words().length > 0
                && claims.length < MOST_CLAIMS
                && !Arrays.asList(claims).contains(claim)) {
            more = Arrays.copyOf(claims, claims.length + 1);
            more[claims.length] = claim;
        }
        return new KnownStory(id, Math.min(firstAt, at), Math.max(lastAt, at), key, more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownStory story && id.equals(story.id) && lastAt == story.lastAt;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "KnownStory[" + id + "]";
    }
}
