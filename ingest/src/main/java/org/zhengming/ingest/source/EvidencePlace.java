package org.zhengming.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How pages are captured as evidence, and what it is sealed with.
 *
 * @param signing PKCS#12 file with the key that signs, or {@code null} for one that the program makes
 * @param signingPassword file whose first line is its password, or {@code null}
 * @param key {@code sm2} or {@code ecdsa}, of the key that the program makes
 * @param timestamps services that give timestamps (RFC 3161)
 * @param browser a Chromium, or {@code null} for the one that is installed
 * @param pictures whether pictures are taken at all
 * @param privateHosts hosts that may resolve to private addresses
 */
public record EvidencePlace(
        Path signing,
        Path signingPassword,
        String key,
        List<Stamps> timestamps,
        Path browser,
        boolean pictures,
        Set<String> privateHosts) {

    /** A key of the program's own, no timestamps, the installed browser. */
    public static final EvidencePlace USUAL = new EvidencePlace(null, null, "sm2", List.of(), null, true, Set.of());

    /** @param certificate that tokens must lead back to, or {@code null} */
    public record Stamps(String name, URI url, Path certificate) {}

    public EvidencePlace {
        timestamps = List.copyOf(timestamps);
        privateHosts = Set.copyOf(privateHosts);
    }
}
