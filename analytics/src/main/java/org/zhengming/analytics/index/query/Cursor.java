package org.zhengming.analytics.index.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.ingest.Sha256;

/**
 * Where a page ended: the sort key and the id's key of its last hit. The next page begins after it, so documents that
 * come in between neither shift nor repeat the others.
 *
 * @param sortKey milliseconds since 1970 for an order by time, the bits of the score for one by relevance
 * @param key of the last hit's id, see {@link org.zhengming.analytics.index.IndexKeys}
 */
public record Cursor(long sortKey, String key) {

    private static final int DIGEST_BYTES = 16;

    /**
     * Opaque text for a client: URL-safe, and bound by a digest to the request's query, filters, time range and order.
     * It holds nothing that the page before did not show.
     */
    public String encode(SearchRequest request) {
        byte[] id = key.getBytes(StandardCharsets.UTF_8);
        byte[] body = ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(sortKey)
                .put(id)
                .array();
        byte[] whole = ByteBuffer.allocate(DIGEST_BYTES + body.length)
                .put(digest(request, body))
                .put(body)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws IllegalArgumentException if the cursor was changed or was given out for another request */
    public static Cursor decode(String cursor, SearchRequest request) {
        byte[] whole = Base64.getUrlDecoder().decode(cursor);
        if (whole.length < DIGEST_BYTES + Long.BYTES) {
            throw foreign();
        }
        byte[] body = Arrays.copyOfRange(whole, DIGEST_BYTES, whole.length);
        byte[] digest = Arrays.copyOf(whole, DIGEST_BYTES);
        if (!MessageDigest.isEqual(digest, digest(request, body))) {
            throw foreign();
        }
        long sortKey = ByteBuffer.wrap(body).getLong();
        String key = new String(body, Long.BYTES, body.length - Long.BYTES, StandardCharsets.UTF_8);
        return new Cursor(sortKey, key);
    }

    private static IllegalArgumentException foreign() {
        return new IllegalArgumentException("The cursor was not given out for this request");
    }

    private static byte[] digest(SearchRequest request, byte[] body) {
        TreeMap<Object, Object> filters = new TreeMap<>();
        request.filters().forEach((facet, values) -> filters.put(facet, new TreeSet<>(values)));
        String bound = String.join(
                "\u0000",
                "zhengming-cursor-1",
                request.sort().name(),
                String.valueOf(request.query()),
                filters.toString(),
                String.valueOf(request.from()),
                String.valueOf(request.to()));
        MessageDigest sha256 = Sha256.start();
        sha256.update(bound.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        return Arrays.copyOf(sha256.digest(body), DIGEST_BYTES);
    }
}
