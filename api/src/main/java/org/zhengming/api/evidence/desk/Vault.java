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

    /** @return bytes written */
    long write(UUID id, SortedMap<String, byte[]> files) {
        try {
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            ZipWriter.write(files, zip);
            byte[] sealed = seal(zip.toByteArray(), id);
            put(id, sealed);
            return sealed.length;
        } catch (IOException e) {
            throw new UncheckedIOException("a package cannot be written", e);
        }
    }

    private void put(UUID id, byte[] sealed) throws IOException {
        Path part = folder.resolve(id + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(sealed);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
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
        try {
            Files.deleteIfExists(file(id));
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
            put(id, seal(unseal(sealed, id), id));
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
