package org.zhengming.api.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Counts of cases, without anything of what is in them. Inside a transaction that the caller began. */
final class CaseFigures {

    private CaseFigures() {}

    /**
     * How many cases came into which state in a time.
     *
     * @param entered by procedure and state, {@code referral/SENT}
     * @param known procedures of which there is any case at all
     */
    record Entered(Map<String, Long> entered, Set<String> known) {

        /** {@code null} when there is no case of the kind: no data, not 0. */
        @Nullable
        Long count(String procedure, String state) {
            return known.contains(procedure) ? entered.getOrDefault(procedure + "/" + state, 0L) : null;
        }
    }

    static Mono<Entered> entered(DatabaseClient client, String organ, Instant from, Instant to) {
        Mono<Map<String, Long>> counts = client.sql("select case_record.procedure, case_event.to_state,"
                        + " count(distinct case_record.id) as cases from case_event"
                        + " join case_record on case_record.id = case_event.case_id"
                        + " where case_record.organ = :organ and case_event.at >= :from and case_event.at < :to"
                        + " and case_event.from_state <> case_event.to_state group by 1, 2")
                .bind("organ", organ)
                .bind("from", from)
                .bind("to", to)
                .map(row -> Map.entry(
                        row.get("procedure", String.class) + "/" + row.get("to_state", String.class),
                        row.get("cases", Long.class)))
                .all()
                .collect(HashMap::new, (map, each) -> map.put(each.getKey(), each.getValue()));
        Mono<Set<String>> known = client.sql(
                        "select distinct procedure from case_record where organ = :organ and opened_at < :to")
                .bind("organ", organ)
                .bind("to", to)
                .map(row -> row.get("procedure", String.class))
                .all()
                .collect(Collectors.toSet());
        return counts.zipWith(known, Entered::new)
                .flatMap(cases -> reviewed(client, organ, from, to).map(reviews -> with(cases, reviews)));
    }

    /** What people decided in the review queue, as {@code review/LAWFUL} and the like, and {@code review/DECIDED} for all. */
    private static Mono<Map<String, Long>> reviewed(DatabaseClient client, String organ, Instant from, Instant to) {
        return client.sql("select review_decision.decision, count(*) as decided from review_decision"
                        + " join review_item on review_item.finding = review_decision.finding"
                        + " where :organ = any (review_item.organs) and review_decision.at >= :from"
                        + " and review_decision.at < :to and review_decision.decision <> 'SECOND_READER' group by 1")
                .bind("organ", organ)
                .bind("from", from)
                .bind("to", to)
                .map(row -> Map.entry("review/" + row.get("decision", String.class), row.get("decided", Long.class)))
                .all()
                .collect(HashMap::new, (map, each) -> {
                    map.put(each.getKey(), each.getValue());
                    map.merge("review/DECIDED", each.getValue(), Long::sum);
                });
    }

    private static Entered with(Entered cases, Map<String, Long> reviews) {
        Map<String, Long> entered = new HashMap<>(cases.entered());
        entered.putAll(reviews);
        Set<String> known = new HashSet<>(cases.known());
        if (!reviews.isEmpty()) {
            known.add("review");
        }
        return new Entered(entered, known);
    }

    /** How many cases of each procedure were opened in a time. */
    static Mono<Map<String, Long>> opened(DatabaseClient client, String organ, Instant from, Instant to) {
        return client.sql("select procedure, count(*) as cases from case_record where organ = :organ"
                        + " and opened_at >= :from and opened_at < :to group by 1")
                .bind("organ", organ)
                .bind("from", from)
                .bind("to", to)
                .map(row -> Map.entry(row.get("procedure", String.class), row.get("cases", Long.class)))
                .all()
                .collect(HashMap::new, (map, each) -> map.put(each.getKey(), each.getValue()));
    }

    /** Deadlines that had passed by a moment while nobody had done what they ask. */
    static Mono<Long> overdue(DatabaseClient client, String organ, Instant from, Instant to) {
        return client.sql("select count(*) as deadlines from deadline where organ = :organ and due_at >= :from"
                        + " and due_at < :to and (ended_at is null or ended_at >= due_at)")
                .bind("organ", organ)
                .bind("from", from)
                .bind("to", to)
                .map(row -> row.get("deadlines", Long.class))
                .one();
    }
}
