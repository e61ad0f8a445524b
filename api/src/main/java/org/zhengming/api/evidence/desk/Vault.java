package org.zhengming.api.evidence.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.analytics.index.SealException;
import org.zhengming.api.evidence.zip.ZipReader;
import org.zhengming.api.evidence.zip.ZipWriter;
import org.zhengming.jobs.OwnFiles;

/**
 * Packages on disk, one file each, encrypted with AES-256-GCM bound to the package's id. On disk and not in the database:
 * a package is written once, is read as a whole, and can have tens of megabytes, which would pass through the database's
 * log and every dump of it twice. A file is complete before the database says that it is sealed; a file that the
 * database does not know as sealed means nothing.
 */
final class Vault {

    private static final String ENDING = ".sealed";

    private static final String PART = ".part";

    private final Path folder;
    private final KeyRing ring;

    /** @param ring seals with its newest key */
    Vault(Path folder, KeyRing ring) {
        this.ring = ring;
        try {
            this.folder = OwnFiles.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of evidence cannot be used", e);
        }
    }

    /** The number of the key that encrypts. */
    int newestKey() {
        return ring.newest();
    }

    /**
     * Encrypts a package beside its place, so that what lies there stands until {@link #place}. Slow.
     *
     * @throws UncheckedIOException if the disk refuses
     */
    Prepared prepare(UUID id, SortedMap<String, byte[]> files) {
        try {
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            ZipWriter.write(files, zip);
            return prepared(id, seal(zip.toByteArray(), id));
        } catch (IOException e) {
            throw new UncheckedIOException("a package cannot be written", e);
        }
    }

    /** Puts what was prepared in its place. Only who holds the package's row in the database may. */
    void place(Prepared prepared) {
        try {
            Files.move(
                    prepared.part(),
                    file(prepared.id()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a package cannot be written", e);
        }
    }

    /** Drops what was prepared and not placed. */
    void discard(Prepared prepared) {
        delete(prepared.part());
    }

    private Prepared prepared(UUID id, byte[] sealed) throws IOException {
        Path part = folder.resolve(id + "-" + UUID.randomUUID() + PART);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(sealed);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return new Prepared(id, part, sealed.length);
    }

    /**
     * A package written and not yet in its place.
     *
     * @param size bytes
     */
    record Prepared(UUID id, Path part, long size) {}

    /** Deletes what a crash left half written. Only while nobody writes. */
    void sweep() {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(PART)).forEach(Vault::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of evidence cannot be read", e);
        }
    }

    /** @throws DamagedPackageException if the file is gone or was changed */
    SortedMap<String, byte[]> read(UUID id) {
        try {
            return entries(unseal(Files.readAllBytes(file(id)), id));
        } catch (IOException | SealException e) {
            throw new DamagedPackageException(e);
        }
    }

    void delete(UUID id) {
        delete(file(id));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a package cannot be deleted", e);
        }
    }

    /** The packages that have a file here. */
    List<UUID> held() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - ENDING.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of evidence cannot be read", e);
        }
    }

    /** A short text, encrypted the same way. */
    byte[] seal(byte[] plain, UUID id) {
        return ring.sealBytes(id.toString(), plain);
    }

    /** @throws SealException if it was changed or belongs to another package */
    byte[] unseal(byte[] sealed, UUID id) {
        return ring.unsealBytes(id.toString(), sealed);
    }

    /**
     * Encrypts a file anew with the newest key; the one before stands until the new one is on the disk.
     *
     * @return false when it is so encrypted already
     * @throws DamagedPackageException if the file is gone or was changed
     */
    boolean sealAnew(UUID id) {
        try {
            byte[] sealed = Files.readAllBytes(file(id));
            if (KeyRing.keyOf(sealed) == ring.newest()) {
                return false;
            }
            place(prepared(id, seal(unseal(sealed, id), id)));
            return true;
        } catch (IOException | SealException e) {
            throw new DamagedPackageException(e);
        }
    }

    private static SortedMap<String, byte[]> entries(byte[] plain) throws IOException {
        TreeMap<String, byte[]> entries = new TreeMap<>();
        try (ZipReader zip = ZipReader.of(plain)) {
            for (String name : zip.names()) {
                entries.put(name, zip.bytes(name));
            }
        }
        return entries;
    }

    private Path file(UUID id) {
        return folder.resolve(id + ENDING);
    }
}
