package org.zhengming.api.secondfactor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengming.ingest.Sha256;

/**
 * Codes for the day the phone is lost, each good once. Eighty random bits each, so that a plain hash is enough to keep:
 * nobody can try them all.
 */
final class RecoveryCodes {

    private static final int NUMBER = 8;
    private static final int BYTES = 10;
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{16}");

    private RecoveryCodes() {}

    /** New ones, such as {@code k3vf-2m7q-xxnb-d4ta}. */
    static List<String> make(SecureRandom random) {
        return Stream.generate(() -> one(random)).limit(NUMBER).toList();
    }

    private static String one(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Whether a text could be one, however its letters and hyphens are written. */
    static boolean looksLikeOne(String text) {
        return FORM.matcher(plain(text)).matches();
    }

    static String hash(String code) {
        return Sha256.hex(plain(code));
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
