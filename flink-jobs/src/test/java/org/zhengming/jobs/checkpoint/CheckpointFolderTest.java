package org.zhengming.jobs.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.state.OperatorStreamStateHandle;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void there_is_nothing_to_go_on_from_at_first() throws IOException {
        assertThat(new CheckpointFolder(folder.resolve("absent")).newestUsable())
                .isEmpty();
        assertThat(new CheckpointFolder(folder).newestUsable()).isEmpty();
    }

    @Test
    void the_newest_of_all_runs_wins_whatever_its_number() throws IOException {
        checkpoint("first-run/chk-90", 1, List.of());
        Path newest = checkpoint("second-run/chk-7", 2, List.of());
        assertThat(new CheckpointFolder(folder).newestUsable()).contains(newest);
    }

    @Test
    void a_savepoint_of_a_clean_stop_wins_over_the_checkpoints_before_it() throws IOException {
        checkpoint("run/chk-90", 1, List.of());
        Path savepoint = checkpoint("savepoint-1", 2, List.of());
        assertThat(new CheckpointFolder(folder).newestUsable()).contains(savepoint);
    }

    @Test
    void one_without_metadata_was_never_completed() throws IOException {
        Path complete = checkpoint("run/chk-1", 1, List.of());
        Files.createDirectories(folder.resolve("run/chk-2"));
        assertThat(new CheckpointFolder(folder).newestUsable()).contains(complete);
    }

    @Test
    void one_with_unreadable_metadata_is_passed_over() throws IOException {
        Path whole = checkpoint("run/chk-1", 1, List.of());
        Path cutOff = checkpoint("run/chk-2", 2, List.of());
        byte[] metadata = Files.readAllBytes(cutOff.resolve("_metadata"));
        Files.write(cutOff.resolve("_metadata"), new byte[] {metadata[0], metadata[1], metadata[2]});
        assertThat(new CheckpointFolder(folder).newestUsable()).contains(whole);
    }

    @Test
    void one_whose_state_file_is_cut_off_or_missing_is_passed_over() throws IOException {
        Path whole = checkpoint("run/chk-1", 1, List.of(stateFile("whole", 5, 5)));
        checkpoint("run/chk-2", 2, List.of(stateFile("cut-off", 4, 5)));
        Path gone = stateFile("gone", 5, 5).file();
        checkpoint("run/chk-3", 3, List.of(new StateFile(gone, 5)));
        Files.delete(gone);
        assertThat(new CheckpointFolder(folder).newestUsable()).contains(whole);
    }

    @Test
    void only_the_newest_undamaged_ones_are_kept_and_empty_runs_go() throws IOException {
        checkpoint("first-run/chk-1", 1, List.of());
        Files.createDirectories(folder.resolve("first-run/shared"));
        Path older = checkpoint("second-run/chk-2", 2, List.of());
        Path newer = checkpoint("second-run/chk-3", 3, List.of());
        Path incomplete = Files.createDirectories(folder.resolve("second-run/chk-4"));

        new CheckpointFolder(folder).keepNewest(2);

        assertThat(older).exists();
        assertThat(newer).exists();
        assertThat(incomplete).doesNotExist();
        assertThat(folder.resolve("first-run")).doesNotExist();
    }

    private record StateFile(Path file, long size) {}

    private StateFile stateFile(String name, int bytes, long recordedSize) throws IOException {
        return new StateFile(Files.write(folder.resolve(name), new byte[bytes]), recordedSize);
    }

    private Path checkpoint(String name, int age, List<StateFile> files) throws IOException {
        Path directory = Files.createDirectories(folder.resolve(name));
        Path metadata = directory.resolve("_metadata");
        List<OperatorState> operators =
                files.stream().map(CheckpointFolderTest::operator).toList();
        try (OutputStream output = Files.newOutputStream(metadata)) {
            Checkpoints.storeCheckpointMetadata(new CheckpointMetadata(age, operators, List.of()), output);
        }
        Files.setLastModifiedTime(metadata, FileTime.from(START.plusSeconds(age)));
        return directory;
    }

    private static OperatorState operator(StateFile file) {
        OperatorState operator = new OperatorState("name", "uid", new OperatorID(), 1, 1);
        FileStateHandle handle = new FileStateHandle(
                new org.apache.flink.core.fs.Path(file.file().toUri()), file.size());
        operator.putState(
                0,
                OperatorSubtaskState.builder()
                        .setManagedOperatorState(new OperatorStreamStateHandle(Map.of(), handle))
                        .build());
        return operator;
    }
}
