package org.zhengming.api.retention;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengming.ingest.source.RetentionPolicy;
import org.zhengming.jobs.JobStartException;

/**
 * How many days cases are kept after their end, by procedure. The register of interference has no such time: it is
 * permanent.
 *
 * @param usual of every procedure that has no time of its own, and of evidence that no case names
 * @param own by procedure
 */
public record CaseRetention(int usual, Map<String, Integer> own) {

    /** The database keeps to it too. */
    public static final int LEAST_DAYS = 30;

    /** Procedures whose cases are deleted. */
    public static final Set<String> PROCEDURES =
            Arrays.stream(EndedKind.values()).map(EndedKind::procedure).collect(Collectors.toUnmodifiableSet());

    public static final CaseRetention USUAL = of(RetentionPolicy.DEFAULT);

    public CaseRetention {
        own = Map.copyOf(own);
    }

    /**
     * As a configuration has it.
     *
     * @throws JobStartException if it names cases that there are not or that are permanent, or too short a time
     */
    public static CaseRetention of(Map<String, Duration> configured) {
        Map<String, Integer> own = new TreeMap<>();
        configured.forEach((name, kept) -> {
            if (name.startsWith(RetentionPolicy.CASES_OF)) {
                own.put(procedure(name.substring(RetentionPolicy.CASES_OF.length())), days(name, kept));
            }
        });
        String all = RetentionPolicy.CASES;
        return new CaseRetention(days(all, configured.getOrDefault(all, RetentionPolicy.DEFAULT.get(all))), own);
    }

    /** Days that cases of the procedure are kept after their end. */
    public int days(String procedure) {
        return own.getOrDefault(procedure, usual);
    }

    private static String procedure(String name) {
        if (!PROCEDURES.contains(name)) {
            throw new JobStartException(
                    "RETENTION_CASES_UNKNOWN",
                    "There are no cases of the kind " + name + " whose time can be set.",
                    "Choose among " + new TreeSet<>(PROCEDURES) + " under retention.cases-of.",
                    null);
        }
        return name;
    }

    private static int days(String name, Duration kept) {
        if (kept.toDays() < LEAST_DAYS) {
            throw new JobStartException(
                    "RETENTION_CASES_SHORT",
                    "The time of " + name + " under retention is too short.",
                    "Keep cases for " + LEAST_DAYS + "d after their end at least.",
                    null);
        }
        return Math.toIntExact(kept.toDays());
    }
}
