package org.zhengming.jobs.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.JobSettings;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.OwnFiles;
import org.zhengming.jobs.checkpoint.CheckpointFolder;

/**
 * Where a submitted job goes on from.
 *
 * @param savepoint path or URI of a savepoint or checkpoint, or {@code null} for the newest undamaged one below the data
 *     folder, if there is one
 * @param allowNonRestored whether state of which the job has no use any more is passed over, as when a source was taken
 *     out of the configuration
 */
public record StartingPoint(String savepoint, boolean allowNonRestored) {

    /** The newest place below the data folder, all of it. */
    public static final StartingPoint NEWEST = new StartingPoint(null, false);

    /** @throws JobStartException if a savepoint is named that is none, or a newer version of the program saved the place */
    SavepointRestoreSettings restored(JobDirectories directories) throws IOException {
        if (savepoint != null) {
            return SavepointRestoreSettings.forPath(named(savepoint), allowNonRestored, RecoveryClaimMode.NO_CLAIM);
        }
        CheckpointFolder checkpoints = new CheckpointFolder(OwnFiles.createDirectories(directories.checkpoints()));
        Optional<Path> newest = checkpoints.newestUsable();
        checkpoints.keepNewest(JobSettings.EMBEDDED.checkpointsKept());
        return newest.map(place -> SavepointRestoreSettings.forPath(
                        place.toUri().toString(), allowNonRestored, RecoveryClaimMode.CLAIM))
                .orElseGet(SavepointRestoreSettings::none);
    }

    /** A path of this machine must be there; what another file system holds, the cluster sees. */
    private static String named(String savepoint) {
        boolean elsewhere = savepoint.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*") && !savepoint.startsWith("file:");
        if (elsewhere) {
            return savepoint;
        }
        Path folder = savepoint.startsWith("file:")
                ? Path.of(URI.create(savepoint).getPath())
                : Path.of(savepoint).toAbsolutePath().normalize();
        if (!Files.isReadable(folder.resolve("_metadata"))) {
            throw new JobStartException(
                    "SAVEPOINT_MISSING",
                    "There is no savepoint in " + folder + ".",
                    "Name the folder that holds its file _metadata, on a path that the cluster's machines have too.");
        }
        CheckpointFolder.refuseNewer(folder);
        return folder.toUri().toString();
    }
}
