package org.zhengming.ingest.fetch;

import java.io.Serializable;
import java.time.Duration;

/**
 * How fetching behaves towards other people's servers and protects ours.
 *
 * @param userAgent tells who fetches and how to reach them; its part before the first {@code /} is the name that
 *     robots.txt is read for
 * @param perHostInterval least time between two requests to one host
 * @param timeout most time for one answer, from connecting to its last byte
 * @param maxBytes largest body, uncompressed
 * @param allowPrivateAddresses whether hosts may resolve to private, local or otherwise special addresses
 */
public record FetchPolicy(
        String userAgent, Duration perHostInterval, Duration timeout, int maxBytes, boolean allowPrivateAddresses)
        implements Serializable {

    /** Two seconds between requests, twenty for an answer, 5 MiB, no private addresses. */
    public static final FetchPolicy DEFAULT =
            new FetchPolicy("Zhengming/0.1", Duration.ofSeconds(2), Duration.ofSeconds(20), 5 << 20, false);
}
