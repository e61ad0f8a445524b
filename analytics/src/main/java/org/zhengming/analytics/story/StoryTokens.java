package org.zhengming.analytics.story;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the name under which a post was written into a token for counting within one story (design principle 3): a
 * keyed hash under the story's own random key. Tokens of different stories cannot be compared, and once the story is
 * forgotten with its key nobody can make its tokens again.
 */
public final class StoryTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private StoryTokens() {}

    /**
     * @param key {@link KnownStory#key()}
     * @param platform where the name is a name
     * @param name as the page shows it, or {@code null}
     * @return the first 64 bits of the keyed hash; of a post without a name, those of {@code post}, so that each counts
     *     as a voice of its own
     */
    public static long of(byte[] key, String platform, String name, String post) {
        String whole = name == null || name.isBlank() ? "post\n" + post : platform + "\n" + name.strip();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] digest = mac.doFinal(whole.getBytes(StandardCharsets.UTF_8));
            long token = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                token = token << Byte.SIZE | digest[i] & 0xff;
            }
            return token;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", impossible);
        }
    }
}
