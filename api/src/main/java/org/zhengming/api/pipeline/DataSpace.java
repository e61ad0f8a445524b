package org.zhengming.api.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.pipeline.PipelineStatus.SourceProblem;

/**
 * The room that is left on the disk of the data folder. Says once in the log when it runs out and when there is room
 * again. For one thread at a time.
 */
public final class DataSpace {

    /** With less left the disk counts as full: an index must have room to tidy itself. */
    public static final long LEAST_MEGABYTES = 64;

    private static final Logger LOG = LoggerFactory.getLogger(DataSpace.class);
    private static final String DISK_FULL = "DISK_FULL";
    private static final long MEGABYTE = 1 << 20;

    private final Path data;
    private boolean full;

    public DataSpace(Path data) {
        this.data = data;
    }

    /** That the disk is full, with the megabytes left; empty while there is room, or when nobody can tell. */
    public Optional<SourceProblem> problem() {
        long left;
        try {
            left = Files.getFileStore(data).getUsableSpace() / MEGABYTE;
        } catch (IOException unknown) {
            return Optional.empty();
        }
        tell(left);
        return full ? Optional.of(new SourceProblem(DISK_FULL, data.toString(), (int) left, 0)) : Optional.empty();
    }

    private void tell(long left) {
        boolean before = full;
        full = left < LEAST_MEGABYTES;
        if (full && !before) {
            LOG.error(
                    "{}: only {} MB are left for {}; free some space, nothing is lost meanwhile and the job goes on by itself",
                    DISK_FULL,
                    left,
                    data);
        } else if (before && !full) {
            LOG.info("There is room again for {}: {} MB", data, left);
        }
    }
}
