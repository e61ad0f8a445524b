package org.zhengming.api.review;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;

/**
 * What people found of findings, at hand wherever one is looked at: that it is a false alarm, which is nobody's business any
 * more, or lawful speech, which is shielded from then on whatever the machine says.
 */
public final class DecidedFindings {

    private static final Duration LONGEST_READ = Duration.ofSeconds(60);
    private static final String ENDING = "select review_decision.finding, review_decision.decision from review_decision"
            + " join review_item on review_item.finding = review_decision.finding"
            + " where review_item.state = 'DECIDED' and review_decision.decision in ('FALSE_ALARM', 'LAWFUL')";

    private final Map<String, ReviewDecision> decided;

    private DecidedFindings(Map<String, ReviewDecision> decided) {
        this.decided = new ConcurrentHashMap<>(decided);
    }

    /** Reads what was decided before. */
    public static DecidedFindings read(Database database) {
        Map<String, ReviewDecision> decided = database.inTransaction(Scope.PROGRAM, client -> client.sql(ENDING)
                        .map(row -> Map.entry(
                                row.get("finding", String.class),
                                ReviewDecision.valueOf(row.get("decision", String.class))))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue))
                .block(LONGEST_READ);
        return new DecidedFindings(decided == null ? Map.of() : decided);
    }

    /** Whether somebody found that the machine was wrong about it. */
    public boolean isFalseAlarm(String finding) {
        return decided.get(finding) == ReviewDecision.FALSE_ALARM;
    }

    /** Whether somebody found it lawful speech. */
    public boolean isLawful(String finding) {
        return decided.get(finding) == ReviewDecision.LAWFUL;
    }

    void note(String finding, ReviewDecision decision) {
        if (decision == ReviewDecision.FALSE_ALARM || decision == ReviewDecision.LAWFUL) {
            decided.put(finding, decision);
        }
    }
}
