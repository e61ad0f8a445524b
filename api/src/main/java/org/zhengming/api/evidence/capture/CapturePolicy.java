package org.zhengming.api.evidence.capture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * What a capture may do and cost.
 *
 * @param timeout most time for one answer, from resolving the name to its last byte
 * @param maxBytes largest answer as it passes
 * @param maxRedirects most redirects followed
 * @param privateHosts host names, lower case, that may resolve to addresses outside the public internet; all others
 *     must not
 * @param browser a Chromium, or {@code null} for no picture
 * @param browserTimeout most time for the picture, from starting the browser to its end
 * @param browserMemory most memory of the browser's processes together, in bytes
 */
public record CapturePolicy(
        String userAgent,
        Duration timeout,
        int maxBytes,
        int maxRedirects,
        Set<String> privateHosts,
        Path browser,
        Duration browserTimeout,
        long browserMemory) {

    public CapturePolicy {
        privateHosts = Set.copyOf(privateHosts);
    }

    /** Twenty seconds and 20 MiB an answer, five redirects, no private addresses, a minute and 2 GiB for the browser. */
    public static CapturePolicy standard(Path browser) {
        return new CapturePolicy(
                "Mozilla/5.0 (compatible; Zhengming/0.1)",
                Duration.ofSeconds(20),
                20 << 20,
                5,
                Set.of(),
                browser,
                Duration.ofSeconds(60),
                2L << 30);
    }

    public CapturePolicy withPrivateHosts(Set<String> hosts) {
        return new CapturePolicy(
                userAgent, timeout, maxBytes, maxRedirects, hosts, browser, browserTimeout, browserMemory);
    }
}
