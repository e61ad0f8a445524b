package org.zhengming.analytics.index;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.zhengming.analytics.resource.KeyFile;

/** A file with one AES-256 key in base64, readable by its owner alone. */
final class SealKeyFile {

    private static final int KEY_BYTES = 32;

    private SealKeyFile() {}

    static SecretKey readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        requireOwnerOnly(file);
        return read(file);
    }

    /** Written aside and linked into place, so that two processes that start together end with the same whole key. */
    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        put(file, key);
    }

    /** Creates what is missing of a directory and closes it to everybody but its owner, where the file system can. */
    static void createOwn(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (KeyFile.isPosix(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Writes a key; one that is there already stays.
     *
     * @param key its bytes, or a line with them in base64
     */
    static void put(Path file, byte[] key) throws IOException {
        KeyFile.put(
                file,
                key.length == KEY_BYTES
                        ? Base64.getEncoder().encodeToString(key) + "\n"
                        : new String(key, StandardCharsets.US_ASCII));
    }

    private static SecretKey read(Path file) throws IOException {
        try {
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length == KEY_BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException | CharacterCodingException noKey) {
            // Said below, without the file's content.
        }
        throw new SealException(
                SealException.Code.SEAL_KEY_INVALID,
                "The file " + file + " does not hold a key of 256 bits in base64.",
                "Restore the key file from its copy; a new key cannot open what the old one sealed.",
                null);
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (!KeyFile.isOwnersOnly(file)) {
            throw new SealException(
                    SealException.Code.SEAL_KEY_EXPOSED,
                    "Others than its owner may read or change the key file " + file + ".",
                    "Take the permission from group and others: chmod 600.",
                    null);
        }
    }
}
