package org.zhengming.api.oversight;

import java.util.Map;

/**
 * Something that people decided in a quarter.
 *
 * @param reference id of the finding or the case
 * @param decided what was decided, as a code
 * @param ground why, in the words of whoever decided
 */
record SamplePiece(SampleKind kind, String reference, String decided, String ground) {

    /** How it is told from all others, in every program alike. */
    String key() {
        return kind + "/" + reference;
    }

    /** @param excerpt the masked text, or a dash when it is no longer kept */
    Map<String, Object> row(long number, String excerpt) {
        return Map.of(
                "number",
                number,
                "kind",
                kind.name(),
                "reference",
                reference,
                "decided",
                decided,
                "ground",
                ground.isBlank() ? "-" : ground,
                "excerpt",
                excerpt.isBlank() ? "-" : excerpt);
    }
}
