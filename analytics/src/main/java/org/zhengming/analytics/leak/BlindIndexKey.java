package org.zhengming.analytics.leak;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.resource.KeyFile;

/**
 * The key of the blind index: private values are held and compared only as HMAC-SM3 (GB/T 32905) under it. Kept apart
 * from the registry: with both in hand, numbers could be tried one after another. Immutable, safe for many threads.
 */
public final class BlindIndexKey {

    private static final int KEY_BYTES = 32;

    private final byte[] key;

    private BlindIndexKey(byte[] key) {
        this.key = key.clone();
    }

    /** @throws IllegalArgumentException if the key has fewer than 256 bits */
    public static BlindIndexKey of(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("the key needs at least 256 bits");
        }
        return new BlindIndexKey(key);
    }

    /**
     * Reads a file with 256 bits in base64 that its owner alone may read.
     *
     * @throws BlindIndexException if there is no such file, others may read it, or it holds something else
     */
    public static BlindIndexKey read(Path file) {
        try {
            if (!KeyFile.isOwnersOnly(file)) {
                throw new BlindIndexException(
                        "INDEX_KEY_EXPOSED",
                        "Others than its owner may read or change the key file " + file + ".",
                        "Take the permission from group and others: chmod 600.");
            }
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length >= KEY_BYTES) {
                return new BlindIndexKey(key);
            }
        } catch (IllegalArgumentException | CharacterCodingException noKey) {
            // Said below, without the file's content.
        } catch (IOException unreadable) {
            throw new BlindIndexException(
                    "INDEX_KEY_UNREADABLE",
                    "The key file " + file + " cannot be read.",
                    "Check the path and that this user may read it.");
        }
        throw new BlindIndexException(
                "INDEX_KEY_INVALID",
                "The file " + file + " does not hold a key of 256 bits in base64.",
                "Restore the key file from its copy; a new key recognises nothing that was enrolled under the old one.");
    }

    /**
     * As {@link #read}, after writing a new key if there is no such file.
     *
     * @throws BlindIndexException also if the file cannot be written
     */
    public static BlindIndexKey readOrCreate(Path file) {
        if (Files.notExists(file)) {
            create(file);
        }
        return read(file);
    }

    private static void create(Path file) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            KeyFile.put(file, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (IOException unwritable) {
            throw new BlindIndexException(
                    "INDEX_KEY_UNWRITABLE",
                    "The key file " + file + " cannot be written.",
                    "Name a file in a folder that this user may write to.");
        }
    }

    /**
     * @param value as {@link PrivateValues#plain} gives it
     * @return keyed hash of type and value, lower-case hexadecimal
     */
    public String hash(LeakType type, String value) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        byte[] message = (type.name() + ':' + value).getBytes(StandardCharsets.UTF_8);
        mac.update(message, 0, message.length);
        byte[] hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
