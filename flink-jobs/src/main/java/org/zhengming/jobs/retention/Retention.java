package org.zhengming.jobs.retention;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.zhengming.analytics.Route;
import org.zhengming.ingest.source.RetentionPolicy;
import org.zhengming.jobs.JobStartException;

/**
 * How long things are kept. What is absent, or {@code null}, is kept for ever.
 *
 * @param routes findings, by their route
 * @param shielded findings that are shielded speech without an open signal, whatever their route
 * @param deadLetters dead letters and their replays
 * @param alerts alarms of pile-ons and bursts
 */
public record Retention(Map<Route, Duration> routes, Duration shielded, Duration deadLetters, Duration alerts)
        implements Serializable {

    public Retention {
        routes = new HashMap<>(routes);
    }

    /** Findings by their route, all else as {@link RetentionPolicy} has it, but no rule of its own for shielded ones. */
    public static Retention ofRoutes(Map<Route, Duration> routes) {
        return new Retention(
                routes,
                null,
                RetentionPolicy.DEFAULT.get(RetentionPolicy.DEAD_LETTERS),
                RetentionPolicy.DEFAULT.get(RetentionPolicy.ALERTS));
    }

    /**
     * As a configuration has it.
     *
     * @throws JobStartException if it names a route that does not exist
     */
    public static Retention of(Map<String, Duration> configured) {
        Map<String, Duration> left = new TreeMap<>(configured);
        left.keySet().removeIf(RetentionPolicy::isOfCases);
        Duration shielded = left.remove(RetentionPolicy.SHIELDED);
        Duration letters = left.remove(RetentionPolicy.DEAD_LETTERS);
        Duration alerts = left.remove(RetentionPolicy.ALERTS);
        Map<Route, Duration> routes = new HashMap<>();
        left.forEach((name, kept) -> routes.put(route(name), kept));
        return new Retention(
                routes,
                shielded,
                letters == null ? RetentionPolicy.DEFAULT.get(RetentionPolicy.DEAD_LETTERS) : letters,
                alerts == null ? RetentionPolicy.DEFAULT.get(RetentionPolicy.ALERTS) : alerts);
    }

    private static Route route(String name) {
        try {
            return Route.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new JobStartException(
                    "RETENTION_ROUTE_UNKNOWN",
                    "There is no route " + name + " to keep findings of.",
                    "Choose among " + Arrays.toString(Route.values()) + " under retention.",
                    e);
        }
    }
}
