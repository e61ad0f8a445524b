package org.zhengming.api.delivery;

import java.time.Instant;
import java.util.Comparator;
import org.zhengming.ingest.Sha256;

/** Ids of notices: {@code <milliseconds since 1970>-<16 hex digits>}, as those of alerts. */
public final class NoticeId {

    /** Oldest first. */
    static final Comparator<String> ORDER =
            Comparator.comparingLong(NoticeId::millis).thenComparing(id -> id);

    private NoticeId() {}

    /** @param key the same for the same hit */
    public static String of(Instant at, String key) {
        return at.toEpochMilli() + "-" + Sha256.hex(key).substring(0, 16);
    }

    /** Whether it can be one, so that nothing else becomes a file's name. */
    public static boolean isId(String id) {
        return id.matches("[0-9]{1,15}-[0-9a-f]{16}");
    }

    private static long millis(String id) {
        return isId(id) ? Long.parseLong(id.substring(0, id.indexOf('-'))) : 0;
    }
}
