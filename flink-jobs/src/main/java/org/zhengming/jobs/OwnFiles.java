package org.zhengming.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.flink.util.FileUtils;

/** Directories of the job's own, readable by nobody else. */
public final class OwnFiles {

    private OwnFiles() {}

    /** Creates what is missing of a directory and closes it to everybody but its owner, where the file system can. */
    public static Path createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return directory;
    }

    /**
     * Deletes a directory and all that is in it; nothing happens when there is none. Somebody else may delete in it
     * meanwhile: a Flink cluster in this process clears its folders away by itself, a moment after its job has ended.
     */
    public static void deleteRecursively(Path directory) throws IOException {
        FileUtils.deleteDirectory(directory.toFile());
    }
}
