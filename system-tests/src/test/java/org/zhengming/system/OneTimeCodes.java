package org.zhengming.system;

import java.math.BigInteger;
import java.time.Instant;
import org.zhengming.api.secondfactor.Totp;

/** What an authenticator app shows that was set up a moment ago. */
record OneTimeCodes(byte[] secret, long step) {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    /** @param text the secret in Base32, with spaces, as the page shows it */
    static OneTimeCodes of(String text) {
        BigInteger number = BigInteger.ZERO;
        for (char digit : text.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(DIGITS.indexOf(digit)));
        }
        byte[] secret = new byte[SECRET_BYTES];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = number.shiftRight(8 * (secret.length - 1 - i)).byteValue();
        }
        return new OneTimeCodes(secret, Totp.step(Instant.now()));
    }

    String now() {
        return Totp.code(secret, step);
    }

    /** The one after, which a server takes half a minute early. */
    String next() {
        return Totp.code(secret, step + 1);
    }
}
