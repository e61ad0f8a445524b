package org.zhengming.api;

import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import org.zhengming.api.secondfactor.Totp;

/** An authenticator app, as far as the tests need one. */
public final class Authenticator {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    private final byte[] secret;
    private final long now = Totp.step(Instant.now());

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    /** @param uri {@code otpauth://totp/…?secret=…} */
    public static Authenticator reading(String uri) {
        String query = URI.create(uri).getRawQuery();
        return typed(query.replaceAll(".*secret=([A-Z2-7]+).*", "$1"));
    }

    /** @param text in Base32, as somebody types it in */
    public static Authenticator typed(String text) {
        BigInteger number = BigInteger.ZERO;
        for (char digit : text.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(DIGITS.indexOf(digit)));
        }
        byte[] bytes = new byte[SECRET_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = number.shiftRight(8 * (bytes.length - 1 - i)).byteValue();
        }
        return new Authenticator(bytes);
    }

    /** The code of the half minute in which the app was set up. */
    public String code() {
        return Totp.code(secret, now);
    }

    /** The code of the half minute after it, which a server takes as well: clocks differ. */
    public String nextCode() {
        return Totp.code(secret, now + 1);
    }

    /** A code that is of no time near now. */
    public String oldCode() {
        return Totp.code(secret, now - 100);
    }
}
