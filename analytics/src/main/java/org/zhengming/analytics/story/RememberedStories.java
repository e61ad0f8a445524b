package org.zhengming.analytics.story;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@link StoryMemory} in this process that forgets nothing: for measuring and for small sets. */
public final class RememberedStories implements StoryMemory {

    private final Map<String, KnownPost> posts = new HashMap<>();
    private final Map<Long, KnownText> texts = new HashMap<>();
    private final Map<Long, long[]> bands = new HashMap<>();
    private final Map<String, KnownStory> stories = new LinkedHashMap<>();

    @Override
    public KnownPost post(String post) {
        return posts.get(post);
    }

    @Override
    public void put(String post, KnownPost known) {
        posts.put(post, known);
    }

    @Override
    public KnownText text(long identity) {
        return texts.get(identity);
    }

    @Override
    public void put(KnownText known) {
        texts.put(known.sketch().identity(), known);
    }

    @Override
    public long[] band(long key) {
        return bands.get(key);
    }

    @Override
    public void put(long key, long[] identities) {
        bands.put(key, identities);
    }

    @Override
    public KnownStory story(String id) {
        return stories.get(id);
    }

    @Override
    public void put(KnownStory known) {
        stories.put(known.id(), known);
    }

    @Override
    public Iterable<KnownStory> stories() {
        return stories.values();
    }
}
