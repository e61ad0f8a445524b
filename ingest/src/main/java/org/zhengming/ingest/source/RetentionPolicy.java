package org.zhengming.ingest.source;

import java.time.Duration;
import java.util.Map;

/**
 * How long things are kept when the configuration says nothing else: what concerns somebody but is lawful, a day;
 * everything that a person has not decided on, thirty. What concerns nobody is never kept at all.
 */
public final class RetentionPolicy {

    /** Name under which the configuration speaks of dead letters. */
    public static final String DEAD_LETTERS = "dead-letters";

    /** Of alarms of pile-ons and bursts. */
    public static final String ALERTS = "alerts";

    /** Of shielded findings, whatever their route; all other names are routes. */
    public static final String SHIELDED = "shielded";

    /** By the names of the configuration. */
    public static final Map<String, Duration> DEFAULT = Map.of(
            "MONITOR",
            Duration.ofDays(1),
            "FACT_CHECK",
            Duration.ofDays(30),
            "REFERRAL_REVIEW",
            Duration.ofDays(30),
            "WELFARE",
            Duration.ofDays(30),
            SHIELDED,
            Duration.ofDays(1),
            DEAD_LETTERS,
            Duration.ofDays(30),
            ALERTS,
            Duration.ofDays(30));

    private RetentionPolicy() {}
}
