package org.zhengming.ingest.source;

import java.time.Duration;
import java.util.Map;

/**
 * How long things are kept when the configuration says nothing else: what concerns somebody but is lawful, a day;
 * everything that a person has not decided on, thirty. Cases are kept for two years after their end. What concerns nobody
 * is never kept at all.
 */
public final class RetentionPolicy {

    /** Name under which the configuration speaks of dead letters. */
    public static final String DEAD_LETTERS = "dead-letters";

    /** Of alarms of pile-ons and bursts. */
    public static final String ALERTS = "alerts";

    /** Of shielded findings, whatever their route; all other names are routes. */
    public static final String SHIELDED = "shielded";

    /** Of cases after their end, of any kind. */
    public static final String CASES = "cases";

    /** With the name of a kind of case after it: of those alone. */
    public static final String CASES_OF = "cases-of.";

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
            Duration.ofDays(30),
            CASES,
            Duration.ofDays(730));

    /** Whether the name speaks of cases, which are not the job's to delete. */
    public static boolean isOfCases(String name) {
        return name.equals(CASES) || name.startsWith(CASES_OF);
    }

    private RetentionPolicy() {}
}
