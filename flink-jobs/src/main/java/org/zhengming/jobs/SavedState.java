package org.zhengming.jobs;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumStateSerializer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.runtime.util.EnvironmentInformation;

/**
 * Every kind of state that stands in the job's checkpoints, with the version in which this program writes it. All
 * versions stand in each checkpoint too, so that a program which finds one that is newer than its own, or a kind that it
 * does not know, refuses before it restores anything: an older program would read a newer record without the fields it
 * does not know, and lose them.
 *
 * <p>Whoever changes what is kept, be it by one field more, raises the version of that kind. The names are stable.
 */
public enum SavedState {
    /** Timers, files under way and committables: whatever Flink and its connector for files keep; 203 is Flink 2.3. */
    FLINK(flink()),
    /** Offsets and partitions of topics, as the connector for Kafka keeps them. */
    KAFKA_PLACE(
            100 * new KafkaPartitionSplitSerializer().getVersion() + new KafkaSourceEnumStateSerializer().getVersion()),
    /** {@link org.zhengming.jobs.folder.FolderSplit}. */
    FILE_PLACE(1),
    /** {@link org.zhengming.jobs.folder.FolderProgress}. */
    FOLDER_PLACE(1),
    /** {@link org.zhengming.jobs.poll.PollSplit}. */
    POLLED_PLACE(1),
    /**
     * {@link org.zhengming.jobs.poll.PollProgress}. It holds the versions of all others, so that every program must be
     * able to read it: its fields may become more, never others.
     */
    POLLED_PLACES(1),
    /** What was seen of a feed or of pages, the text in a {@link #POLLED_PLACE}. */
    FEED_OR_PAGES(1),
    /** Which replays were read, the text in a {@link #POLLED_PLACE}. */
    REPLAYS(1),
    /** How far a reanalysis has come, the text in a {@link #POLLED_PLACE}. */
    REANALYSIS(1),
    /** {@link org.zhengming.jobs.registry.RegistryVersion}. */
    REGISTRY(1),
    /** {@link org.zhengming.jobs.policy.PolicyVersion}. */
    POLICY(1),
    /** {@link org.zhengming.ingest.habit.Habit} as JSON. */
    HABIT(1),
    /** {@link org.zhengming.jobs.stream.Seen}. */
    SEEN(1),
    /** {@link org.zhengming.analytics.story.KnownPost}. */
    STORY_POSTS(1),
    /** {@link org.zhengming.analytics.story.KnownText}. */
    STORY_TEXTS(1),
    /** Identities of texts by band. */
    STORY_BANDS(1),
    /** {@link org.zhengming.analytics.story.KnownStory}. */
    STORIES(1),
    /** {@link org.zhengming.analytics.story.Spread}. */
    SPREADS(1),
    /** {@link org.zhengming.analytics.story.Activity}. */
    ACTIVITY(1);

    private final int version;

    SavedState(int version) {
        this.version = version;
    }

    /** The version that this program writes, and the newest that it reads. */
    public int version() {
        return version;
    }

    /** What this program writes into a checkpoint: the version of each kind by its name. */
    public static Map<String, Integer> versions() {
        Map<String, Integer> versions = new TreeMap<>();
        for (SavedState state : values()) {
            versions.put(state.name(), state.version);
        }
        return versions;
    }

    /**
     * Why a checkpoint with these versions cannot be read; empty when it can.
     *
     * @param written as {@link #versions()} gave them when it was written; {@code null} before there were any
     */
    public static Optional<StateVersionException> newer(Map<String, Integer> written) {
        if (written == null) {
            return Optional.empty();
        }
        return new TreeMap<>(written)
                .entrySet().stream()
                        .filter(each -> each.getValue() > known(each.getKey()))
                        .map(each -> new StateVersionException(each.getKey(), each.getValue(), known(each.getKey())))
                        .findFirst();
    }

    private static int known(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .mapToInt(SavedState::version)
                .findFirst()
                .orElse(0);
    }

    /** A major and a minor version as one number. */
    private static int flink() {
        String[] parts = EnvironmentInformation.getVersion().split("\\.");
        return 100 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]);
    }
}
