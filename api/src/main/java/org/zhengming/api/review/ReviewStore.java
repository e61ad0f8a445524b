package org.zhengming.api.review;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.analytics.index.IndexedFinding;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of the queue. Every method runs inside a transaction that the caller began. */
final class ReviewStore {

    /**
     * What the reader holds, else what nobody holds and the reader has not decided on; safety first, then spread, then who
     * waits longest, each found by its own index. Rows that somebody else is taking at this instant are passed over.
     */
    private static final String TAKE = """
            update review_item set locked_by = :who, locked_until = :until
            where finding = coalesce(
                (select finding from review_item
                    where state = 'WAITING' and locked_by = :who and locked_until > :now and %1$s
                    order by urgency desc, spread desc, first_seen
                    limit 1
                    for update skip locked),
                (select finding from review_item
                    where state = 'WAITING' and (locked_until is null or locked_until <= :now) and %1$s
                    order by urgency desc, spread desc, first_seen
                    limit 1
                    for update skip locked))
            returning finding, urgency, urgent_for, first_seen, locked_until""".formatted("""
            not exists (
                select 1 from review_decision
                where review_decision.finding = review_item.finding and review_decision.who = :who)""");

    private static final String ADD = """
            insert into review_item (finding, organs, route, urgency, urgent_for, spread, first_seen, state)
            values (:finding, :organs, :route, :urgency, :urgentFor, :spread, :seen, 'WAITING')
            on conflict (finding) do update set
                purged_at = null,
                locked_until = case when review_item.organs = excluded.organs then review_item.locked_until end,
                organs = excluded.organs,
                route = excluded.route,
                urgency = excluded.urgency,
                urgent_for = excluded.urgent_for,
                spread = excluded.spread,
                state = case review_item.state when 'GONE' then 'WAITING' else review_item.state end
            where review_item.purged_at is not null
                or review_item.state = 'GONE'
                or (review_item.organs, review_item.route, review_item.urgency, review_item.urgent_for,
                        review_item.spread)
                    is distinct from
                    (excluded.organs, excluded.route, excluded.urgency, excluded.urgent_for, excluded.spread)""";

    /**
     * Puts a finding in, or where it belongs now that it was read anew: whoever holds it for another organ lets it go. What
     * a person decided stays decided.
     *
     * @return whether it was not in the queue yet, is back, or moved
     */
    Mono<Boolean> add(DatabaseClient client, IndexedFinding document) {
        ReviewPlace place = ReviewPlace.of(document);
        Urgency urgency = place.urgency();
        return client.sql(ADD)
                .bind("finding", document.id())
                .bind("organs", place.organs().toArray(String[]::new))
                .bind("route", place.route().name())
                .bind("urgency", urgency.level())
                .bind("urgentFor", urgency.reasons().toArray(String[]::new))
                .bind("spread", urgency.spread())
                .bind("seen", document.observedAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Gives the reader the item they hold, else the next one; nothing when nobody waits for them. */
    Mono<ReviewItem> take(DatabaseClient client, String who, Instant now, Instant until) {
        return client.sql(TAKE)
                .bind("who", who)
                .bind("now", now)
                .bind("until", until)
                .map(ReviewStore::item)
                .one();
    }

    /** Takes a finding out that is no longer in the index. */
    Mono<Void> forget(DatabaseClient client, String finding) {
        return client.sql("update review_item set state = 'GONE', locked_by = null, locked_until = null"
                        + " where finding = :finding")
                .bind("finding", finding)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** @return whether the reader held the item */
    Mono<Boolean> release(DatabaseClient client, String finding, String who, Instant now, boolean decided) {
        return client.sql(
                        "update review_item set state = :state, locked_by = null, locked_until = null"
                                + " where finding = :finding and state = 'WAITING' and locked_by = :who and locked_until > :now")
                .bind("state", decided ? "DECIDED" : "WAITING")
                .bind("finding", finding)
                .bind("who", who)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Void> decide(
            DatabaseClient client, String finding, String who, Instant at, ReviewDecision decision, String reason) {
        return client.sql("insert into review_decision (finding, who, at, decision, reason)"
                        + " values (:finding, :who, :at, :decision, :reason)")
                .bind("finding", finding)
                .bind("who", who)
                .bind("at", at)
                .bind("decision", decision.name())
                .bind("reason", reason)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** Has a finding leave the index at a time. */
    Mono<Void> purgeAt(DatabaseClient client, String finding, Instant at) {
        return client.sql("update review_item set purge_at = :at where finding = :finding")
                .bind("at", at)
                .bind("finding", finding)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** Findings whose time to leave the index has come and that have not left it. */
    Flux<String> toPurge(DatabaseClient client, Instant now, int most) {
        return client.sql("select finding from review_item where purge_at <= :now and purged_at is null"
                        + " order by purge_at limit :most")
                .bind("now", now)
                .bind("most", most)
                .map(row -> row.get("finding", String.class))
                .all();
    }

    /** @return true */
    Mono<Boolean> purged(DatabaseClient client, String finding, Instant at) {
        return client.sql("update review_item set purged_at = :at where finding = :finding")
                .bind("at", at)
                .bind("finding", finding)
                .fetch()
                .rowsUpdated()
                .thenReturn(true);
    }

    /** What was decided of an organ's findings in a time, oldest first; what waits for a second reader is left out. */
    Flux<Decided> decided(DatabaseClient client, String organ, Instant from, Instant to, int most) {
        return client.sql("select review_item.finding, review_decision.decision from review_decision"
                        + " join review_item on review_item.finding = review_decision.finding"
                        + " where review_item.state = 'DECIDED' and review_decision.decision <> 'SECOND_READER'"
                        + " and :organ = any (review_item.organs) and review_decision.at >= :from"
                        + " and review_decision.at < :to order by review_decision.at, review_item.finding limit :most")
                .bind("organ", organ)
                .bind("from", from)
                .bind("to", to)
                .bind("most", most)
                .map(row -> new Decided(
                        row.get("finding", String.class), ReviewDecision.valueOf(row.get("decision", String.class))))
                .all();
    }

    /** A finding and what was decided of it. */
    record Decided(String finding, ReviewDecision decision) {}

    Mono<QueueView> counts(DatabaseClient client, String who, Instant since) {
        return client.sql("select waiting.urgent, waiting.total as waiting, decisions.total as decided, decisions.own"
                        + " from (select count(*) as total, count(*) filter (where urgency = 3) as urgent"
                        + " from review_item where state = 'WAITING') as waiting,"
                        + " (select count(*) as total, count(*) filter (where who = :who) as own"
                        + " from review_decision where at >= :since) as decisions")
                .bind("since", since)
                .bind("who", who)
                .map(row -> new QueueView(
                        row.get("waiting", Long.class),
                        row.get("urgent", Long.class),
                        row.get("decided", Long.class),
                        row.get("own", Long.class)))
                .one();
    }

    private static ReviewItem item(Readable row) {
        return new ReviewItem(
                row.get("finding", String.class),
                row.get("urgency", Integer.class),
                List.of(row.get("urgent_for", String[].class)),
                row.get("first_seen", Instant.class),
                row.get("locked_until", Instant.class));
    }
}
