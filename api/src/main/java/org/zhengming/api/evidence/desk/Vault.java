package org.zhengming.api.evidence.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
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

    private static final int NONCE = 12;
    private static final byte VERSION = 1;

    private final Path folder;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param keyFile made with a new key, readable by its owner alone, when it is missing */
    Vault(Path folder, Path keyFile) {
        try {
            this.folder = OwnFiles.createDirectories(folder);
            OwnFiles.createDirectories(keyFile.getParent());
            this.key = new SecretKeySpec(OwnSecrets.readOrMake(keyFile, 32), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of evidence cannot be used", e);
        }
    }

    /** @return bytes written */
    long write(UUID id, SortedMap<String, byte[]> files) {
        try {
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            ZipWriter.write(files, zip);
            byte[] sealed = seal(zip.toByteArray(), id);
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
            return sealed.length;
        } catch (IOException e) {
            throw new UncheckedIOException("a package cannot be written", e);
        }
    }

    /** @throws DamagedPackageException if the file is gone or was changed */
    SortedMap<String, byte[]> read(UUID id) {
        try {
            return entries(unseal(Files.readAllBytes(file(id)), id));
        } catch (IOException | GeneralSecurityException e) {
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

    /** A short text, encrypted the same way. */
    byte[] seal(byte[] plain, UUID id) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + encrypted.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    byte[] unseal(byte[] sealed, UUID id) throws GeneralSecurityException {
        if (sealed.length < 1 + NONCE || sealed[0] != VERSION) {
            throw new GeneralSecurityException("not sealed here");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, id).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
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

    private Cipher cipher(int mode, byte[] nonce, UUID id) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".sealed");
    }
}
