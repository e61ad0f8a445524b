package org.zhengming.analytics.story;

/**
 * What must be remembered between the posts about one subject. A getter answers {@code null} for what is unknown or
 * forgotten. Whoever implements it lets entries go that were not written for {@link StoryRules#remembered()}.
 */
public interface StoryMemory {

    /** @param post digest of the post's id */
    KnownPost post(String post);

    /** Remembers a post by the digest of its id. */
    void put(String post, KnownPost known);

    /** @param identity {@link TextSketch#identity()} */
    KnownText text(long identity);

    /** Remembers a text by its sketch's identity. */
    void put(KnownText known);

    /** @return identities of texts that have the band's key, newest last, or {@code null} */
    long[] band(long key);

    /** Remembers which texts have a band's key. */
    void put(long key, long[] identities);

    /** @param id of the story */
    KnownStory story(String id);

    /** Remembers a story by its id. */
    void put(KnownStory known);

    /** All stories remembered. */
    Iterable<KnownStory> stories();
}
