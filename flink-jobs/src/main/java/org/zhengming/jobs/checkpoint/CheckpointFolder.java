package org.zhengming.jobs.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.OwnFiles;

/**
 * The checkpoints and savepoints that earlier runs left, each a directory with a file {@code _metadata}: savepoints
 * directly in the folder, checkpoints in a directory for each run.
 *
 * @param folder need not exist
 */
public record CheckpointFolder(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolder.class);
    static final String METADATA = "_metadata";
    private static final String CHECKPOINT_PREFIX = "chk-";
    private static final int DEPTH = 2;

    /**
     * The newest one that is complete and undamaged; every newer one that is neither is named in the log.
     *
     * @throws JobStartException {@code STATE_NEWER} if it was written by a newer version of the program
     */
    public Optional<Path> newestUsable() throws IOException {
        for (Path checkpoint : newestFirst()) {
            refuseNewer(checkpoint);
            Optional<String> damage = CheckpointCheck.damage(checkpoint);
            if (damage.isEmpty()) {
                return Optional.of(checkpoint);
            }
            LOG.warn("The checkpoint {} is not used: {}", checkpoint, damage.get());
        }
        return Optional.empty();
    }

    /**
     * Looks at a checkpoint before anything is restored from it.
     *
     * @throws JobStartException {@code STATE_NEWER} if it was written by a newer version of the program
     */
    public static void refuseNewer(Path checkpoint) {
        WriterCheck.newer(checkpoint).ifPresent(newer -> {
            throw newer.refusal();
        });
    }

    /** Deletes all but the {@code kept} newest undamaged ones, and whatever runs left that is no longer needed. */
    public void keepNewest(int kept) throws IOException {
        int undamaged = 0;
        for (Path checkpoint : newestFirst()) {
            if (undamaged < kept && CheckpointCheck.damage(checkpoint).isEmpty()) {
                undamaged++;
            } else {
                OwnFiles.deleteRecursively(checkpoint);
            }
        }
        for (Path run : children(folder)) {
            boolean empty = children(run).stream().noneMatch(CheckpointFolder::isCheckpoint);
            if (!isCheckpoint(run) && empty) {
                OwnFiles.deleteRecursively(run);
            }
        }
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder, DEPTH)) {
            return paths.filter(CheckpointFolder::isCheckpoint)
                    .sorted(Comparator.comparingLong(CheckpointFolder::completedAt)
                            .reversed())
                    .toList();
        }
    }

    private static boolean isCheckpoint(Path directory) {
        return Files.isDirectory(directory)
                && (Files.exists(directory.resolve(METADATA))
                        || directory.getFileName().toString().startsWith(CHECKPOINT_PREFIX));
    }

    /** One without metadata was never completed; the directory's own time is the best there is. */
    private static long completedAt(Path checkpoint) {
        Path metadata = checkpoint.resolve(METADATA);
        return (Files.exists(metadata) ? metadata : checkpoint).toFile().lastModified();
    }

    private static List<Path> children(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.toList();
        }
    }
}
