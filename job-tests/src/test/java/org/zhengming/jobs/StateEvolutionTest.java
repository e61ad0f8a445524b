package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengming.analytics.story.Activity;
import org.zhengming.analytics.story.Claim;
import org.zhengming.analytics.story.KnownPost;
import org.zhengming.analytics.story.KnownStory;
import org.zhengming.analytics.story.KnownText;
import org.zhengming.analytics.story.Spread;
import org.zhengming.analytics.story.SpreadReading;
import org.zhengming.analytics.story.TextSketch;
import org.zhengming.ingest.Metrics;
import org.zhengming.jobs.folder.FileVersion;
import org.zhengming.jobs.folder.FolderProgress;
import org.zhengming.jobs.folder.FolderSplit;
import org.zhengming.jobs.poll.PollProgress;
import org.zhengming.jobs.poll.PollSplit;
import org.zhengming.jobs.registry.RegistryVersion;
import org.zhengming.jobs.stream.Seen;

/** What stands in checkpoints can be read by a version of the program that keeps more. */
class StateEvolutionTest {

    private static final FolderSplit FILE = new FolderSplit("/inbox/a.jsonl", new FileVersion(7, 8), 9);

    @TempDir
    Path folder;

    /** Everything that is kept in keyed and broadcast state as a record. */
    static Stream<Object> records() {
        return Stream.of(
                new Seen("fingerprint", 2, 1),
                new RegistryVersion("hash", 3),
                new KnownPost("story", 4),
                new KnownText("story", 5, new TextSketch(6, new int[] {1, 2})),
                new KnownStory(
                        "story", 7, 8, new byte[] {1}, new Claim[] {new Claim(new int[] {3}, new float[] {0.5f})}),
                new Spread(List.of(new SpreadReading(Instant.EPOCH, new Metrics(1L, 2L, 3L, 4L)))),
                Activity.NONE);
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void a_record_written_today_is_read_by_a_version_with_a_field_more(T today) throws Exception {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) today.getClass();
        TypeSerializer<T> serializer = serializer(type);
        DataOutputSerializer written = new DataOutputSerializer(256);
        TypeSerializerSnapshot.writeVersionedSnapshot(written, serializer.snapshotConfiguration());
        serializer.serialize(today, written);

        ClassLoader later = LaterRecord.of(type, folder);
        Class<?> laterType = Class.forName(type.getName(), true, later);
        DataInputDeserializer input = new DataInputDeserializer(written.getCopyOfBuffer());
        TypeSerializerSnapshot<Object> before = TypeSerializerSnapshot.readVersionedSnapshot(input, later);
        Object read = before.restoreSerializer().deserialize(input);

        assertThat(compatibility(laterType, before).isIncompatible()).isFalse();
        assertThat(read.getClass()).isEqualTo(laterType);
        assertThat(value(read, LaterRecord.ADDED)).isNull();
        for (RecordComponent component : type.getRecordComponents()) {
            assertThat(value(read, component.getName()))
                    .usingRecursiveComparison()
                    .isEqualTo(value(today, component.getName()));
        }
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializerSchemaCompatibility<Object> compatibility(
            Class<?> laterType, TypeSerializerSnapshot<Object> before) {
        TypeSerializer<Object> later = serializer((Class<Object>) laterType);
        return later.snapshotConfiguration().resolveSchemaCompatibility(before);
    }

    private static <T> TypeSerializer<T> serializer(Class<T> type) {
        return TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
    }

    private static Object value(Object instance, String component) throws ReflectiveOperationException {
        Method accessor = instance.getClass().getMethod(component);
        accessor.setAccessible(true);
        return accessor.invoke(instance);
    }

    /** Everything that sources keep of their places. */
    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(SavedState.FILE_PLACE, FILE),
                Arguments.of(
                        SavedState.FOLDER_PLACE,
                        new FolderProgress(Map.of("/inbox/a.jsonl", FILE.version()), List.of(FILE))),
                Arguments.of(SavedState.POLLED_PLACE, new PollSplit("court-news", "{}", 12)),
                Arguments.of(
                        SavedState.POLLED_PLACES,
                        new PollProgress(Set.of("court-news"), Map.of(SavedState.STORIES.name(), 1))));
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_place_with_a_field_that_only_a_later_version_knows_is_read(SavedState kind, Object place)
            throws IOException {
        JsonVersionedSerializer<Object> serializer = serializer(kind, place);
        String today = new String(serializer.serialize(place), StandardCharsets.UTF_8);
        String later = today.replaceFirst("\\{", "{\"addedLater\":{\"more\":[1]},");

        assertThat(serializer.deserialize(1, later.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(place);
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_place_of_a_newer_version_is_refused_in_plain_words(SavedState kind, Object place) throws IOException {
        JsonVersionedSerializer<Object> serializer = serializer(kind, place);
        byte[] bytes = serializer.serialize(place);

        assertThatThrownBy(() -> serializer.deserialize(serializer.getVersion() + 1, bytes))
                .isInstanceOf(StateVersionException.class)
                .hasMessage(kind + " has version 2, this program knows 1")
                .satisfies(refused -> assertThat(StateVersionException.told(new RuntimeException(refused)))
                        .hasValueSatisfying(told -> assertThat(told.code()).isEqualTo("STATE_NEWER")));
    }

    @SuppressWarnings("unchecked")
    private static JsonVersionedSerializer<Object> serializer(SavedState kind, Object place) {
        return new JsonVersionedSerializer<>(kind, (Class<Object>) place.getClass());
    }
}
