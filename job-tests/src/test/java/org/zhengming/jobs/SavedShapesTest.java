package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.story.Activity;
import org.zhengming.analytics.story.KnownPost;
import org.zhengming.analytics.story.KnownStory;
import org.zhengming.analytics.story.KnownText;
import org.zhengming.analytics.story.Spread;
import org.zhengming.ingest.habit.Habit;
import org.zhengming.jobs.folder.FolderProgress;
import org.zhengming.jobs.folder.FolderSplit;
import org.zhengming.jobs.policy.PolicyVersion;
import org.zhengming.jobs.poll.PollProgress;
import org.zhengming.jobs.poll.PollSplit;
import org.zhengming.jobs.registry.RegistryVersion;
import org.zhengming.jobs.stream.Seen;

/** What is kept in checkpoints never changes its shape while its version stays. */
class SavedShapesTest {

    /** No record of ours: text, numbers, and what others keep. */
    private static final EnumSet<SavedState> NO_RECORD =
            EnumSet.of(SavedState.FLINK, SavedState.KAFKA_PLACE, SavedState.REPLAYS, SavedState.STORY_BANDS);

    @Test
    void a_record_that_changes_its_shape_changes_its_version() throws Exception {
        Map<SavedState, Class<?>> records = records();
        assertThat(records.keySet()).isEqualTo(EnumSet.complementOf(NO_RECORD));

        String shapes = records.entrySet().stream()
                .map(each -> "%s %d %s%n".formatted(each.getKey(), each.getKey().version(), shape(each.getValue())))
                .collect(Collectors.joining());

        assertThat(shapes)
                .as("raise the version in SavedState of what changed, then write the new shape into saved-shapes.txt")
                .isEqualTo(recorded());
    }

    private static Map<SavedState, Class<?>> records() throws ClassNotFoundException {
        Map<SavedState, Class<?>> records = new EnumMap<>(SavedState.class);
        records.put(SavedState.FILE_PLACE, FolderSplit.class);
        records.put(SavedState.FOLDER_PLACE, FolderProgress.class);
        records.put(SavedState.POLLED_PLACE, PollSplit.class);
        records.put(SavedState.POLLED_PLACES, PollProgress.class);
        records.put(SavedState.FEED_OR_PAGES, Class.forName("org.zhengming.jobs.poll.SavedPoll"));
        records.put(SavedState.REANALYSIS, Class.forName("org.zhengming.jobs.reanalysis.ReanalysisPoller$Place"));
        records.put(SavedState.REGISTRY, RegistryVersion.class);
        records.put(SavedState.POLICY, PolicyVersion.class);
        records.put(SavedState.HABIT, Habit.class);
        records.put(SavedState.SEEN, Seen.class);
        records.put(SavedState.STORY_POSTS, KnownPost.class);
        records.put(SavedState.STORY_TEXTS, KnownText.class);
        records.put(SavedState.STORIES, KnownStory.class);
        records.put(SavedState.SPREADS, Spread.class);
        records.put(SavedState.ACTIVITY, Activity.class);
        return records;
    }

    /** Names and types of the components, those of records among them in full. */
    private static String shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .map(SavedShapesTest::shape)
                    .collect(Collectors.joining(", ", shape(generic.getRawType()) + "<", ">"));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isArray()) {
            return shape(plain.getComponentType()) + "[]";
        }
        return plain.isRecord()
                ? Arrays.stream(plain.getRecordComponents())
                        .map(SavedShapesTest::component)
                        .collect(Collectors.joining(", ", plain.getSimpleName() + "(", ")"))
                : plain.getSimpleName();
    }

    private static String component(RecordComponent component) {
        return component.getName() + ": " + shape(component.getGenericType());
    }

    private static String recorded() throws IOException {
        try (InputStream shapes = SavedShapesTest.class.getResourceAsStream("saved-shapes.txt")) {
            return new String(Objects.requireNonNull(shapes).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
