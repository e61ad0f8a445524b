package org.zhengming.jobs.checkpoint;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.checkpoint.metadata.MetadataV6Serializer;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.zhengming.jobs.SavedState;
import org.zhengming.jobs.StateVersionException;
import org.zhengming.jobs.poll.PollProgress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells which program wrote a checkpoint, before anything is restored from it: each source that polls keeps the versions
 * of all state beside its own.
 */
final class WriterCheck {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** The newest form of {@code _metadata} that Flink 2.3 reads. */
    private static final int METADATA_VERSION = MetadataV6Serializer.VERSION;

    private WriterCheck() {}

    /**
     * Why this program cannot go on from a checkpoint, when a newer one wrote it.
     *
     * @param checkpoint folder with a file {@code _metadata}; one that is damaged is not newer
     */
    static Optional<StateVersionException> newer(Path checkpoint) {
        Path file = checkpoint.resolve(CheckpointFolder.METADATA);
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            input.mark(2 * Integer.BYTES);
            boolean metadata = input.readInt() == Checkpoints.HEADER_MAGIC_NUMBER;
            int version = input.readInt();
            if (metadata && version > METADATA_VERSION) {
                return Optional.of(new StateVersionException("The checkpoint's form", version, METADATA_VERSION));
            }
            input.reset();
            return newer(Checkpoints.loadCheckpointMetadata(
                    input, WriterCheck.class.getClassLoader(), checkpoint.toString()));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<StateVersionException> newer(CheckpointMetadata metadata) throws IOException {
        for (OperatorState operator : metadata.getOperatorStates()) {
            Optional<StateVersionException> newer = SavedState.newer(versions(operator.getCoordinatorState()));
            if (newer.isPresent()) {
                return newer;
            }
        }
        return Optional.empty();
    }

    /** As one source's enumerator wrote them; {@code null} of any other operator. */
    private static Map<String, Integer> versions(StreamStateHandle coordinator) throws IOException {
        if (coordinator == null) {
            return null;
        }
        try (DataInputStream state = new DataInputStream(coordinator.openInputStream())) {
            state.readInt(); // of Flink's own form around it
            state.readInt(); // of the enumerator's serialiser
            return JSON.readValue(state.readNBytes(state.readInt()), PollProgress.class)
                    .written();
        } catch (JacksonException ofAnotherSource) {
            return null;
        }
    }
}
