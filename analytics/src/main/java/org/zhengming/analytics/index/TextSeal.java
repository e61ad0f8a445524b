package org.zhengming.analytics.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps the unmasked content of a post unreadable at rest: AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce for
 * each seal and the post's id as associated data, so that a sealed content can neither be changed nor passed off as
 * another post's. Safe for use by many threads.
 *
 * <p>Shape of a seal: one byte of version (1), 12 bytes of nonce, the encrypted UTF-16BE, 16 bytes of tag.
 */
public final class TextSeal {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    TextSeal(SecretKey key) {
        this.key = key;
    }

    /**
     * @param keyFile created with a new key, readable by its owner alone, when it is missing; whoever has it can unseal,
     *     and without it nothing can be unsealed, so keep a copy apart from the index
     * @throws SealException if the file holds no key or others may read it
     * @throws UncheckedIOException if it cannot be read or written
     */
    public static TextSeal open(Path keyFile) {
        try {
            return new TextSeal(SealKeyFile.readOrCreate(keyFile));
        } catch (IOException failure) {
            throw new UncheckedIOException("The key file " + keyFile + " cannot be read or written", failure);
        }
    }

    /** @param id the post's id; the same must be given to unseal */
    public byte[] seal(String content, String id) {
        return sealBytes(utf16(content), utf16(id));
    }

    /** @param identity what the content belongs to */
    byte[] sealBytes(byte[] content, byte[] identity) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, identity).doFinal(content);
            return ByteBuffer.allocate(1 + NONCE_BYTES + encrypted.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }

    /** @throws SealException if the seal was changed, belongs to another id or was made with another key */
    public String unseal(byte[] sealed, String id) {
        return ByteBuffer.wrap(unsealBytes(sealed, utf16(id))).asCharBuffer().toString();
    }

    /** @throws SealException as {@link #unseal} */
    byte[] unsealBytes(byte[] sealed, byte[] identity) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] != VERSION) {
            throw SealException.broken(null);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, identity);
            return cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException refused) {
            throw SealException.broken(refused);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] identity) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(identity);
        return cipher;
    }

    /** Unlike UTF-8, it holds half a surrogate pair too, so that spans of the content always fit. */
    private static byte[] utf16(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }
}
