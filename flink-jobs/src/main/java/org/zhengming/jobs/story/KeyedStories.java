package org.zhengming.jobs.story;

import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.zhengming.analytics.story.KnownPost;
import org.zhengming.analytics.story.KnownStory;
import org.zhengming.analytics.story.KnownText;
import org.zhengming.analytics.story.Spread;
import org.zhengming.analytics.story.StoryMemory;

/**
 * What stories remember, in the keyed state of one subject. Whatever was not written for the time given is forgotten.
 * Values are records that Flink's POJO serialiser reads and writes: fields may be added and taken away between versions.
 */
final class KeyedStories implements StoryMemory {

    private final MapState<String, KnownPost> posts;
    private final MapState<Long, KnownText> texts;
    private final MapState<Long, long[]> bands;
    private final MapState<String, KnownStory> stories;
    private final MapState<String, Spread> spreads;

    KeyedStories(RuntimeContext context, Duration remembered) {
        StateTtlConfig expiry = expiry(remembered);
        posts = context.getMapState(expiring("story-posts", Types.STRING, TypeInformation.of(KnownPost.class), expiry));
        texts = context.getMapState(expiring("story-texts", Types.LONG, TypeInformation.of(KnownText.class), expiry));
        bands = context.getMapState(
                expiring("story-bands", Types.LONG, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO, expiry));
        stories = context.getMapState(expiring("stories", Types.STRING, TypeInformation.of(KnownStory.class), expiry));
        spreads = context.getMapState(expiring("spreads", Types.STRING, TypeInformation.of(Spread.class), expiry));
    }

    /** State that goes when it was not written for so long. */
    static StateTtlConfig expiry(Duration remembered) {
        return StateTtlConfig.newBuilder(remembered)
                .updateTtlOnCreateAndWrite()
                .neverReturnExpired()
                .cleanupFullSnapshot()
                .build();
    }

    private static <K, V> MapStateDescriptor<K, V> expiring(
            String name, TypeInformation<K> key, TypeInformation<V> value, StateTtlConfig expiry) {
        MapStateDescriptor<K, V> descriptor = new MapStateDescriptor<>(name, key, value);
        descriptor.enableTimeToLive(expiry);
        return descriptor;
    }

    Spread spread(String post) throws Exception {
        Spread known = spreads.get(post);
        return known == null ? Spread.NONE : known;
    }

    void put(String post, Spread spread) throws Exception {
        spreads.put(post, spread);
    }

    @Override
    public KnownPost post(String post) {
        return reading(() -> posts.get(post));
    }

    @Override
    public void put(String post, KnownPost known) {
        writing(() -> posts.put(post, known));
    }

    @Override
    public KnownText text(long identity) {
        return reading(() -> texts.get(identity));
    }

    @Override
    public void put(KnownText known) {
        writing(() -> texts.put(known.sketch().identity(), known));
    }

    @Override
    public long[] band(long key) {
        return reading(() -> bands.get(key));
    }

    @Override
    public void put(long key, long[] identities) {
        writing(() -> bands.put(key, identities));
    }

    @Override
    public KnownStory story(String id) {
        return reading(() -> stories.get(id));
    }

    @Override
    public void put(KnownStory known) {
        writing(() -> stories.put(known.id(), known));
    }

    @Override
    public Iterable<KnownStory> stories() {
        return reading(stories::values);
    }

    private interface Reading<T> {
        T read() throws Exception;
    }

    private interface Writing {
        void write() throws Exception;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Exception e) {
            throw new IllegalStateException("The state of stories cannot be read", e);
        }
    }

    private static void writing(Writing writing) {
        try {
            writing.write();
        } catch (Exception e) {
            throw new IllegalStateException("The state of stories cannot be written", e);
        }
    }
}
