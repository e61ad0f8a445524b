package org.zhengming.api.secondfactor;

/** Base32 (RFC 4648 section 6), which authenticator apps take secrets in. */
final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of five of them, so that nothing is padded */
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 8 / BITS);
        long held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << 8 | each & 0xFF;
            for (bits += 8; bits >= BITS; bits -= BITS) {
                text.append(DIGITS.charAt((int) (held >> bits - BITS) & 31));
            }
        }
        return text.toString();
    }
}
