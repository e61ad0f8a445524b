package org.zhengming.ingest.export;

import java.time.Instant;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.PublishedTime;

/** The named values of one item, whatever its format. */
interface Fields {

    /** Whether the item has a field of this name, even an empty one. */
    boolean has(String name);

    /**
     * The value as text, or {@code null} when it is absent, null or empty.
     *
     * @throws ItemRejected when the value is itself an object or a list
     */
    String text(String name) throws ItemRejected;

    /** The object under {@code name}, or {@code null} when there is none. */
    Fields child(String name);

    /** The first of {@code names} that has a value. */
    default String first(String... names) throws ItemRejected {
        for (String name : names) {
            String value = text(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The first of {@code names} that has a value, read as an identifier; exports pad it for spreadsheets. */
    default String identifier(String... names) throws ItemRejected {
        String value = first(names);
        String stripped = value == null ? "" : value.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The first of {@code names} that has a value, read as a counter; {@code null} when it is none. */
    default Long count(String... names) throws ItemRejected {
        return Counts.parse(first(names));
    }

    /** The first of {@code names} that holds a time; {@code null} when none does. */
    default Instant time(String... names) throws ItemRejected {
        for (String name : names) {
            Instant time = PublishedTime.parse(text(name)).orElse(null);
            if (time != null) {
                return time;
            }
        }
        return null;
    }
}
