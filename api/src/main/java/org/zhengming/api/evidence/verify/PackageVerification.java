package org.zhengming.api.evidence.verify;

import java.time.Instant;
import java.util.List;

/**
 * What a check found.
 *
 * @param faults empty when the package is as it was sealed
 * @param packageId {@code null} when the manifest cannot be read
 * @param signer {@code null} when the signature cannot be read
 * @param parts sealed parts
 */
public record PackageVerification(
        List<Fault> faults,
        String packageId,
        String caseRef,
        Instant sealedAt,
        Signer signer,
        List<Stamp> timestamps,
        int parts,
        int custodyEvents) {

    /** Whether somebody's certificate was compared with one that is trusted. */
    public enum Trusted {
        YES,
        NO,
        /** No certificate was given to compare with. */
        NOT_ASKED
    }

    /** @param sha256 of the certificate, hexadecimal */
    public record Signer(String subject, String sha256, Trusted trusted) {}

    /** @param authority subject of its certificate */
    public record Stamp(String path, Instant time, String authority, Trusted trusted) {}

    public PackageVerification {
        faults = List.copyOf(faults);
        timestamps = List.copyOf(timestamps);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
