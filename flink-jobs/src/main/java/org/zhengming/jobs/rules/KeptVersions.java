package org.zhengming.jobs.rules;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengming.ingest.Sha256;
import org.zhengming.jobs.OwnFiles;

/**
 * Copies of the last few good versions of a file, so that a job that starts over while the file is broken still has one
 * to work with.
 *
 * @param folder where the copies lie; readable by its owner alone
 * @param ending of the copies' names
 */
public record KeptVersions(String folder, String ending) implements Serializable {

    private static final int KEPT = 5;

    /**
     * A version.
     *
     * @param hash lower-case hexadecimal SHA-256 of the file
     * @param acceptedAt milliseconds since 1970
     */
    public record Kept(String hash, long acceptedAt) {}

    /**
     * Keeps a copy of a file's content.
     *
     * @throws IOException if the copy cannot be written
     */
    public Kept keep(byte[] content) throws IOException {
        Kept version = new Kept(Sha256.hex(content), System.currentTimeMillis());
        Path directory = OwnFiles.createDirectories(Path.of(folder));
        Path partial = Files.createTempFile(directory, "new", ".part");
        Files.write(partial, content);
        Files.setLastModifiedTime(partial, FileTime.fromMillis(version.acceptedAt()));
        Files.move(partial, copy(version.hash()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forgetOldVersions();
        return version;
    }

    /** The copy of a version. */
    public Path copy(String hash) {
        return Path.of(folder, hash + ending);
    }

    /** The version kept last, if any is. */
    public Optional<Kept> newest() throws IOException {
        return versions().stream().findFirst();
    }

    private List<Kept> versions() throws IOException {
        if (!Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .map(this::version)
                    .sorted(Comparator.comparingLong(Kept::acceptedAt).reversed())
                    .toList();
        }
    }

    private Kept version(Path copy) {
        String name = copy.getFileName().toString();
        return new Kept(
                name.substring(0, name.length() - ending.length()),
                copy.toFile().lastModified());
    }

    private void forgetOldVersions() throws IOException {
        for (Kept old : versions().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(copy(old.hash()));
        }
    }
}
