package org.zhengming.api.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of a shared secret and the time: RFC 6238 with HMAC-SHA-1, six digits and steps of thirty seconds, the one form
 * that every authenticator app speaks.
 */
public final class Totp {

    /** Of a secret, as RFC 4226 section 4 recommends. */
    static final int SECRET_BYTES = 20;

    static final int DIGITS = 6;
    private static final int SECONDS = 30;
    /** Steps that a clock may be ahead or behind (RFC 6238 section 5.2). */
    private static final int DRIFT = 1;

    private Totp() {}

    /** Number of the step that an instant is in. */
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** The code of a step, six digits. */
    public static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0F;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-1", impossible);
        }
    }

    /**
     * The step whose code this is, if it is one of now or of a clock that is half a minute off.
     *
     * @param after the step of the last code that was taken; codes up to it are not taken again
     */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long after) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        for (long step = Math.max(after + 1, step(now) - DRIFT); step <= step(now) + DRIFT; step++) {
            if (MessageDigest.isEqual(given, code(secret, step).getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
