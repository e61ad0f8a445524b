package org.zhengming.api.evidence.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a sealed package, without their bytes, and what it was sealed with.
 *
 * @param signature {@code null} when it cannot be read; a check says what is wrong
 * @param timestamps those that can be read
 */
public record EvidenceContents(
        List<PartView> parts, @Nullable SealSignature signature, List<StampView> timestamps) {

    public EvidenceContents {
        parts = List.copyOf(parts);
        timestamps = List.copyOf(timestamps);
    }

    /** @param size in bytes */
    public record PartView(String path, long size, String sha256, String sm3) {}

    /**
     * Who sealed the package.
     *
     * @param subject of the certificate
     * @param algorithm of its key, such as {@code EC}
     * @param sha256 of the certificate
     */
    public record SealSignature(String subject, String algorithm, String sha256) {}

    /** @param stampedBy subject of the certificate of the one who gave it */
    public record StampView(String path, Instant time, String stampedBy) {}
}
