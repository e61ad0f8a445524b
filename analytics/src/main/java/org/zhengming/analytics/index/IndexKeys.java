package org.zhengming.analytics.index;

import java.nio.charset.StandardCharsets;
import org.zhengming.ingest.Sha256;

/**
 * Keys short enough for every engine (Elasticsearch allows 512 bytes for an id, Lucene 32,766 for a term). A value
 * from outside may be of any length; one that is too long is cut and told apart by its hash, so that no input can stop
 * the index.
 */
public final class IndexKeys {

    private static final int MAX_BYTES = 512;
    private static final int KEPT_UNITS = 100;

    private IndexKeys() {}

    /** The value itself, or for one of more than 512 bytes its beginning, {@code #} and its SHA-256. */
    public static String of(String value) {
        if (value.length() * 3 <= MAX_BYTES) {
            return value;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return value;
        }
        return value.substring(0, KEPT_UNITS) + "#" + Sha256.hex(bytes);
    }
}
