package org.zhengming.jobs.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.zhengming.ingest.Metrics;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.Sha256;

/** Digests by which deduplication knows a post again without keeping anything of it. */
public final class PostDigest {

    private static final int BYTES_KEPT = 16;

    private PostDigest() {}

    /** The first 128 bits of the SHA-256 of the post's id, lower-case hexadecimal. */
    public static String key(ObservedPost observed) {
        return ofId(observed.post().id());
    }

    /** The same of an id. */
    static String ofId(String id) {
        MessageDigest digest = Sha256.start();
        digest.update(id.getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    /**
     * The first 128 bits of a SHA-256 over everything that the index shows of the post: its metrics are in, its author
     * is not.
     */
    public static String fingerprint(Post post) {
        MessageDigest digest = Sha256.start();
        Metrics metrics = post.metrics();
        Object[] fields = {
            post.source(),
            post.kind(),
            post.url(),
            post.title(),
            post.text(),
            post.publishedAt(),
            post.repostOf(),
            metrics.views(),
            metrics.reposts(),
            metrics.comments(),
            metrics.likes()
        };
        for (Object field : fields) {
            add(digest, field);
        }
        return hex(digest);
    }

    /** The length goes in front of each field, so that no two different posts give the same bytes. */
    private static void add(MessageDigest digest, Object field) {
        if (field == null) {
            digest.update((byte) '-');
            return;
        }
        byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES_KEPT));
    }
}
