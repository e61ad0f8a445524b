package org.zhengming.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The robots.txt of each host (RFC 9309): read once a day; where there is none (4xx) everything is allowed; where it
 * cannot be read (5xx, no connection) nothing is for a while.
 */
final class RobotsCache {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_WHEN_UNAVAILABLE = Duration.ofMinutes(10);
    private static final int TIDY_ABOVE = 10_000;

    /** RFC 9309 2.5: at least 500 KiB must be read. */
    static final int MAX_BYTES = 500 << 10;

    private final Clock clock;
    private final List<String> robotName;
    private final Map<String, Entry> entries = new HashMap<>();

    /** @param rules {@code null} when robots.txt cannot be read */
    private record Entry(BaseRobotRules rules, Instant expires) {}

    /** Asks for one robots.txt, redirects followed. */
    interface Reading {
        HttpExchange.Answer read(URI robots) throws IOException, InterruptedException;
    }

    RobotsCache(Clock clock, String userAgent) {
        this.clock = clock;
        this.robotName = RobotsFile.names(userAgent);
    }

    /**
     * @return {@code null} when robots.txt cannot be read, so that nothing may be fetched
     * @throws PrivateAddressException when the host must not be connected to
     */
    BaseRobotRules rules(URI url, Reading reading) throws PrivateAddressException, InterruptedException {
        URI robots = url.resolve("/robots.txt");
        Entry known = known(robots.toString());
        if (known != null) {
            return known.rules();
        }
        BaseRobotRules rules = read(robots, reading);
        keep(robots.toString(), rules);
        return rules;
    }

    private synchronized Entry known(String robots) {
        Entry entry = entries.get(robots);
        return entry == null || clock.instant().isAfter(entry.expires()) ? null : entry;
    }

    private synchronized void keep(String robots, BaseRobotRules rules) {
        Instant now = clock.instant();
        if (entries.size() > TIDY_ABOVE) {
            entries.values().removeIf(entry -> now.isAfter(entry.expires()));
        }
        entries.put(robots, new Entry(rules, now.plus(rules == null ? KEPT_WHEN_UNAVAILABLE : KEPT)));
    }

    private BaseRobotRules read(URI robots, Reading reading) throws PrivateAddressException, InterruptedException {
        try {
            HttpExchange.Answer answer = reading.read(robots);
            return RobotsFile.rules(robots, answer.status(), answer.body(), answer.header("content-type"), robotName);
        } catch (PrivateAddressException e) {
            throw e;
        } catch (IOException e) {
            return null;
        }
    }
}
