package org.zhengming.jobs.checkpoint;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/** Looks whether a checkpoint can be restored: its metadata can be read, and the files it names are whole. */
final class CheckpointCheck {

    private CheckpointCheck() {}

    /** What is wrong with a checkpoint, one sentence, or nothing. */
    static Optional<String> damage(Path checkpoint) {
        Path file = checkpoint.resolve(CheckpointFolder.METADATA);
        if (!Files.exists(file)) {
            return Optional.of("It was not completed.");
        }
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            CheckpointMetadata metadata = Checkpoints.loadCheckpointMetadata(
                    input, CheckpointCheck.class.getClassLoader(), checkpoint.toString());
            return handles(metadata)
                    .filter(FileStateHandle.class::isInstance)
                    .map(FileStateHandle.class::cast)
                    .filter(handle -> !isWhole(handle))
                    .map(handle -> "The file " + handle.getFilePath() + " is missing or cut off.")
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            return Optional.of("Its metadata cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }

    private static boolean isWhole(FileStateHandle handle) {
        try {
            return Files.size(Path.of(handle.getFilePath().toUri().getPath())) == handle.getStateSize();
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<StreamStateHandle> handles(CheckpointMetadata metadata) {
        return metadata.getOperatorStates().stream().flatMap(CheckpointCheck::handles);
    }

    private static Stream<StreamStateHandle> handles(OperatorState operator) {
        return Stream.concat(
                Stream.ofNullable(operator.getCoordinatorState()),
                operator.getStates().stream().flatMap(CheckpointCheck::handles));
    }

    private static Stream<StreamStateHandle> handles(OperatorSubtaskState subtask) {
        Stream<StreamStateHandle> ofOperator = Stream.concat(
                        subtask.getManagedOperatorState().stream(), subtask.getRawOperatorState().stream())
                .map(OperatorStateHandle::getDelegateStateHandle);
        Stream<KeyedStateHandle> keyed =
                Stream.concat(subtask.getManagedKeyedState().stream(), subtask.getRawKeyedState().stream());
        return Stream.concat(
                ofOperator,
                keyed.filter(KeyGroupsStateHandle.class::isInstance)
                        .map(KeyGroupsStateHandle.class::cast)
                        .map(KeyGroupsStateHandle::getDelegateStateHandle));
    }
}
