package org.zhengming.api.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of text files that are written whole or not at all: each is written aside, forced to the disk and moved into
 * its place. The folder is closed to everybody but its owner.
 */
public final class WholeFiles {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    public WholeFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the file, or replaces it. After this returns it survives a crash.
     *
     * @throws UncheckedIOException if it cannot be written; the one before stays
     */
    public void write(String name, String content) {
        try {
            create();
            Path aside = folder.resolve(UUID.randomUUID() + UNFINISHED);
            try (FileChannel channel =
                    FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("A file in " + folder.getFileName() + " cannot be written", failure);
        }
    }

    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " in " + folder.getFileName() + " cannot be read", failure);
        }
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " in " + folder.getFileName() + " cannot be deleted", failure);
        }
    }

    /** Names of the finished files, in order; what a kill left unfinished is passed over. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(folder.getFileName() + " cannot be listed", failure);
        }
    }

    private void create() throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
