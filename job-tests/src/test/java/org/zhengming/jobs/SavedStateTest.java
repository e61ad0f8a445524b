package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedBackendSerializationProxy;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A place that a newer version of the program saved is refused, whatever part of it is newer. */
class SavedStateTest {

    /** What the job's own operators keep, by the name that Flink knows it by. */
    private static final Map<String, SavedState> OWN = Map.ofEntries(
            Map.entry("habit", SavedState.HABIT),
            Map.entry("registry", SavedState.REGISTRY),
            Map.entry("policy", SavedState.POLICY),
            Map.entry("seen", SavedState.SEEN),
            Map.entry("story-posts", SavedState.STORY_POSTS),
            Map.entry("story-texts", SavedState.STORY_TEXTS),
            Map.entry("story-bands", SavedState.STORY_BANDS),
            Map.entry("stories", SavedState.STORIES),
            Map.entry("spreads", SavedState.SPREADS),
            Map.entry("activity", SavedState.ACTIVITY));

    /** What Flink's own parts keep; readers' places lie in the first. */
    private static final Pattern OF_FLINK = Pattern.compile(
            "SourceReaderState|writer_raw_states|streaming_committer_raw_states|bucket-states|max-part-counter|_timer_state/.*");

    @TempDir
    static Path shared;

    private static byte[] saved;

    @TempDir
    Path home;

    @BeforeAll
    static void save() throws Exception {
        try (Bench bench = new Bench(shared)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1) + "{\"id\":\"broken\n");
            EmbeddedJob job = bench.start();
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            Await.until("the dead letter", () -> bench.deadLetters().size() == 1);
            job.stop();
            saved = Files.readAllBytes(bench.checkpoints().getFirst().resolve("_metadata"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_newer_version_of_any_state_is_refused_before_anything_runs(SavedState state) throws Exception {
        try (Bench bench = holding(newer(state))) {
            assertThatThrownBy(bench::begin)
                    .isInstanceOfSatisfying(JobStartException.class, refused -> assertThat(refused.code())
                            .isEqualTo("STATE_NEWER"))
                    .hasMessageContaining(
                            "%s has version %d, this program knows %d", state, state.version() + 1, state.version())
                    .hasMessageContaining("Run that version again");
            assertThat(bench.checkpoints()).as("the place is left alone").hasSize(1);
        }
    }

    @Test
    void a_kind_of_state_that_is_not_known_is_refused() throws Exception {
        try (Bench bench = holding(edited("\"STORIES\":", "\"STORIEZ\":"))) {
            assertThatThrownBy(bench::begin).hasMessageContaining("this program does not know STORIEZ");
        }
    }

    @Test
    void a_place_in_a_form_that_only_a_newer_flink_reads_is_refused_and_not_taken_for_damage() throws Exception {
        byte[] metadata = saved.clone();
        ByteBuffer.wrap(metadata).putInt(Integer.BYTES, 99);
        try (Bench bench = holding(metadata)) {
            assertThatThrownBy(bench::begin)
                    .isInstanceOfSatisfying(JobStartException.class, refused -> assertThat(refused.code())
                            .isEqualTo("STATE_NEWER"));
        }
    }

    @Test
    void where_nobody_could_look_first_the_job_ends_for_good_and_says_why() throws Exception {
        try (Bench bench = holding(newer(SavedState.ACTIVITY))) {
            Files.createDirectories(bench.directories.scratch());
            Optional<Path> from = Optional.of(bench.checkpoints().getFirst());
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(
                    FlinkSettings.embedded(Bench.SETTINGS, bench.directories, "unlooked", from));
            JobTopology.build(environment, bench.parts());
            JobClient job = environment.executeAsync();

            assertThatThrownBy(() -> job.getJobExecutionResult().get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .satisfies(ended -> assertThat(StateVersionException.told(ended))
                            .hasValueSatisfying(told -> assertThat(told.code()).isEqualTo("STATE_NEWER")));
        }
    }

    @Test
    void whatever_a_place_holds_has_a_version() throws Exception {
        try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(saved))) {
            Map<String, Set<String>> names = new TreeMap<>();
            for (OperatorState operator : Checkpoints.loadCheckpointMetadata(
                            input, getClass().getClassLoader(), "saved")
                    .getOperatorStates()) {
                for (OperatorSubtaskState subtask : operator.getStates()) {
                    names.computeIfAbsent("operator", kind -> new TreeSet<>()).addAll(operatorStates(subtask));
                    names.computeIfAbsent("keyed", kind -> new TreeSet<>()).addAll(keyedStates(subtask));
                }
            }
            assertThat(names.values()).allSatisfy(kind -> assertThat(kind).allSatisfy(name -> assertThat(
                            OWN.containsKey(name) || OF_FLINK.matcher(name).matches())
                    .as(name)
                    .isTrue()));
            assertThat(names.get("keyed")).contains("habit", "seen", "stories", "spreads", "activity");
            assertThat(names.get("operator")).contains("SourceReaderState", "registry");
        }
    }

    private static Set<String> operatorStates(OperatorSubtaskState subtask) {
        Set<String> names = new TreeSet<>();
        subtask.getManagedOperatorState()
                .forEach(handle ->
                        names.addAll(handle.getStateNameToPartitionOffsets().keySet()));
        return names;
    }

    private static Set<String> keyedStates(OperatorSubtaskState subtask) throws IOException {
        Set<String> names = new TreeSet<>();
        for (KeyedStateHandle handle : subtask.getManagedKeyedState()) {
            KeyedBackendSerializationProxy<?> header =
                    new KeyedBackendSerializationProxy<>(SavedStateTest.class.getClassLoader());
            try (var input = ((KeyGroupsStateHandle) handle).openInputStream()) {
                header.read(new DataInputViewStreamWrapper(input));
            }
            header.getStateMetaInfoSnapshots().forEach(snapshot -> names.add(snapshot.getName()));
        }
        return names;
    }

    /** An office whose only place is this one. */
    private Bench holding(byte[] metadata) throws IOException {
        Bench bench = new Bench(home);
        Path savepoint = Files.createDirectories(bench.directories.checkpoints().resolve("savepoint-newer"));
        Files.write(savepoint.resolve("_metadata"), metadata);
        return bench;
    }

    private static byte[] newer(SavedState state) {
        return edited("\"%s\":%d".formatted(state, state.version()), "\"%s\":%d".formatted(state, state.version() + 1));
    }

    /** The place with another text of the same length. */
    private static byte[] edited(String text, String other) {
        String bytes = new String(saved, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(text);
        assertThat(other).hasSameSizeAs(text);
        return bytes.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
    }
}
