package org.zhengming.jobs.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The export files in a folder and the folders in it. Names that begin with {@code .} or {@code _} or end in
 * {@code .part}, {@code .tmp} or {@code .crdownload} are files that somebody is still writing, and left alone; so are
 * links and empty files.
 */
public final class FolderListing {

    private static final Set<String> UNFINISHED = Set.of(".part", ".tmp", ".crdownload");

    private FolderListing() {}

    /** The files by absolute path; a file that vanishes or cannot be looked at meanwhile is absent. */
    public static Map<String, FileVersion> of(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Map<String, FileVersion> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.equals(root) || isFinished(directory)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && attributes.size() > 0 && isFinished(file)) {
                    files.put(
                            file.toString(),
                            new FileVersion(
                                    attributes.size(),
                                    attributes.lastModifiedTime().toMillis()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(root)) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isFinished(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("_")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}
