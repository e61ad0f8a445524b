package org.zhengming.api.evidence.custody;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.Part;

/**
 * One link of the custody chain.
 *
 * @param seq from 1, without gaps
 * @param actor who did it
 * @param note in plain words, or {@code null}
 * @param parts parts that came to be with this event and are known again by it, or {@code null}
 * @param prevHash hash of the event before, 64 zeros before the first
 * @param hash SHA-256 of the event's canonical JSON without this field
 */
public record CustodyEvent(
        int seq,
        Instant at,
        String actor,
        CustodyAction action,
        String note,
        List<Part> parts,
        String prevHash,
        String hash) {

    /** What comes before the first event. */
    public static final String FIRST_PREVIOUS = "0".repeat(64);

    public CustodyEvent {
        Stream.of(at, actor, action, prevHash).forEach(Objects::requireNonNull);
        parts = parts == null ? null : List.copyOf(parts);
    }

    String computedHash() {
        return Digests.hex(Digests.sha256(CanonicalJson.write(withHash(null))));
    }

    CustodyEvent withHash(String value) {
        return new CustodyEvent(seq, at, actor, action, note, parts, prevHash, value);
    }
}
