package org.zhengming.api.evidence.seal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhengming.api.evidence.Part;

/**
 * What a package holds.
 *
 * @param format name and version of this form
 * @param parts sorted by path; every part but the manifest, its signature, timestamps and custody chain
 * @param custodyHead hash of the last custody event before the sealing
 * @param redactedFrom the package this is a copy of with parts covered, or {@code null}
 */
public record Manifest(
        String format,
        String packageId,
        String caseRef,
        Instant sealedAt,
        String tool,
        List<Part> parts,
        MerkleRoot merkleRoot,
        String custodyHead,
        Source redactedFrom) {

    public static final String FORMAT = "zhengming-evidence/1";

    /** @param manifestSha256 of the original's manifest, hexadecimal */
    public record Source(String packageId, String manifestSha256) {}

    public Manifest {
        Stream.of(format, packageId, caseRef, sealedAt, tool, merkleRoot, custodyHead)
                .forEach(Objects::requireNonNull);
        parts = List.copyOf(parts);
    }
}
