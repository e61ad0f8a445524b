package org.zhengming.api.document;

import java.util.Objects;

/**
 * What a sentence rests on.
 *
 * @param id in the system, such as that of a finding or {@code law:s2.13}
 * @param label how a reader finds it, such as a document's number or a clause
 */
public record Citation(Kind kind, String id, CheckedText label) {

    public enum Kind {
        FINDING,
        STORY,
        CASE,
        EVIDENCE,
        /** A paper or entry outside the system: a ruling, an official record. */
        RECORD,
        /** Counts of the system itself. */
        STATISTICS,
        LAW
    }

    public Citation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a citation names what it cites");
        }
    }

    public static Citation of(Kind kind, String id, String label) {
        return new Citation(kind, id, CheckedText.of(label));
    }
}
