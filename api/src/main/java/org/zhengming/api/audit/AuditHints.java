package org.zhengming.api.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hints of odd access (异常访问, D13): somebody looks at very many things, at the same thing again and again, at night, or
 * where they may not. For an auditor who then asks; nobody is stopped by it.
 */
public final class AuditHints {

    static final long LOOKS_AN_HOUR = 200;
    static final long SAME_A_DAY = 15;
    static final long AT_NIGHT = 20;
    static final long REFUSALS_A_DAY = 20;

    private static final Set<AuditAction> LOOKS = EnumSet.of(
            AuditAction.SEARCH,
            AuditAction.VIEW_FINDING,
            AuditAction.VIEW_STORY,
            AuditAction.VIEW_CASE,
            AuditAction.VIEW_EVIDENCE);
    private static final Duration BEIJING = Duration.ofHours(8);

    private final Map<String, Long> looks = new HashMap<>();
    private final Map<String, Long> same = new HashMap<>();
    private final Map<String, Long> nights = new HashMap<>();
    private final Map<String, Long> refusals = new HashMap<>();

    private AuditHints() {}

    /**
     * @param log the folder of the log, or one of its files
     * @throws IOException if it cannot be read
     */
    public static List<AuditHint> in(Path log) throws IOException {
        AuditHints hints = new AuditHints();
        for (Path file : Files.isDirectory(log) ? AuditFiles.in(log) : List.of(log)) {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
                lines.flatMap(line -> AuditLine.read(line).stream()).forEach(hints::add);
            }
        }
        return hints.found();
    }

    private void add(AuditEntry entry) {
        if (entry.who() == null) {
            return;
        }
        String day = entry.at().toString().substring(0, 10);
        if (entry.outcome() == AuditOutcome.REFUSED) {
            count(refusals, entry.who(), day);
        }
        if (!LOOKS.contains(entry.action())) {
            return;
        }
        count(looks, entry.who(), entry.at().toString().substring(0, 13));
        count(same, entry.who(), day + "|" + entry.action() + "|" + entry.what());
        if (isNight(entry.at())) {
            count(nights, entry.who(), day);
        }
    }

    private static boolean isNight(Instant at) {
        int hour = at.plus(BEIJING).atOffset(java.time.ZoneOffset.UTC).getHour();
        return hour >= 1 && hour < 5;
    }

    private static void count(Map<String, Long> counts, String who, String when) {
        counts.merge(who + "|" + when, 1L, Long::sum);
    }

    private List<AuditHint> found() {
        List<AuditHint> found = new ArrayList<>();
        above(looks, LOOKS_AN_HOUR, AuditHint.Kind.MANY_LOOKS, found);
        above(same, SAME_A_DAY, AuditHint.Kind.SAME_AGAIN, found);
        above(nights, AT_NIGHT, AuditHint.Kind.AT_NIGHT, found);
        above(refusals, REFUSALS_A_DAY, AuditHint.Kind.REFUSALS, found);
        found.sort(Comparator.comparing(AuditHint::when)
                .thenComparing(AuditHint::who)
                .thenComparing(AuditHint::kind));
        return List.copyOf(found);
    }

    /** What was looked at is left out: the hint is about how, and the log itself tells what. */
    private static void above(Map<String, Long> counts, long usual, AuditHint.Kind kind, List<AuditHint> found) {
        counts.forEach((key, count) -> {
            if (count > usual) {
                String[] parts = key.split("\\|", 3);
                found.add(new AuditHint(kind, parts[0], parts[1], count));
            }
        });
    }
}
