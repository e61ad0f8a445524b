package org.zhengming.api.deadline;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The tables of deadlines. Every method runs inside a transaction that the caller began. */
public final class DeadlineStore {

    /** What {@link #kept} reads of a row. */
    public static final String COLUMNS =
            "deadline.id, deadline.organ, deadline.case_id, deadline.period, deadline.rule, deadline.started_at,"
                    + " deadline.ended_at, deadline.pauses, deadline.extensions";

    private final JsonMapper json = JsonMapper.builder().build();
    private final DeadlineRules rules;
    private final DeadlineClock clock;

    public DeadlineStore(DeadlineRules rules, DeadlineClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The running deadline of a case, kept from being changed by others until the transaction ends. */
    Mono<KeptDeadline> running(DatabaseClient client, UUID caseId, String rule) {
        return client.sql("select " + COLUMNS + " from deadline where case_id = :case and rule = :rule"
                        + " and ended_at is null for update")
                .bind("case", caseId)
                .bind("rule", rule)
                .map(this::kept)
                .one();
    }

    /** Adds a deadline; nothing happens when it runs already. */
    Mono<Void> add(DatabaseClient client, KeptDeadline kept) {
        GenericExecuteSpec statement = client.sql("insert into deadline (id, organ, case_id, period, rule, started_at,"
                        + " ended_at, pauses, extensions, due_at, look_at) values (:id, :organ, :case, :period, :rule,"
                        + " :started, :ended, :pauses, :extensions, :due, :look) on conflict do nothing")
                .bind("id", kept.id())
                .bind("organ", kept.organ())
                .bind("rule", kept.deadline().rule().code())
                .bind("started", kept.deadline().startedAt());
        statement =
                kept.caseId() == null ? statement.bindNull("case", UUID.class) : statement.bind("case", kept.caseId());
        statement = kept.period() == null
                ? statement.bindNull("period", String.class)
                : statement.bind("period", kept.period());
        return done(state(statement, kept.deadline()));
    }

    Mono<Void> update(DatabaseClient client, KeptDeadline kept) {
        GenericExecuteSpec statement = client.sql("update deadline set ended_at = :ended, pauses = :pauses,"
                        + " extensions = :extensions, due_at = :due, look_at = :look where id = :id")
                .bind("id", kept.id());
        return done(state(statement, kept.deadline()));
    }

    /** Ends the deadline of a period; nothing happens when it does not run. */
    Mono<Void> endPeriod(DatabaseClient client, String organ, String rule, String period, Instant at) {
        return client.sql("select " + COLUMNS + " from deadline where organ = :organ and rule = :rule"
                        + " and period = :period and ended_at is null for update")
                .bind("organ", organ)
                .bind("rule", rule)
                .bind("period", period)
                .map(this::kept)
                .one()
                .flatMap(kept -> update(client, kept.with(kept.deadline().end(at))));
    }

    /** Running deadlines whose time to be looked at has come; others that look at the same time get other ones. */
    Flux<KeptDeadline> toLookAt(DatabaseClient client, Instant now, int most) {
        return client.sql("select " + COLUMNS + " from deadline where ended_at is null and look_at <= :now"
                        + " order by look_at limit :most for update skip locked")
                .bind("now", now)
                .bind("most", most)
                .map(this::kept)
                .all();
    }

    /** All running deadlines after one, in the order of their ids. */
    Flux<KeptDeadline> running(DatabaseClient client, UUID after, int most) {
        return client.sql("select " + COLUMNS + " from deadline where ended_at is null and id > :after"
                        + " order by id limit :most for update")
                .bind("after", after)
                .bind("most", most)
                .map(this::kept)
                .all();
    }

    Mono<Set<String>> handled(DatabaseClient client, UUID id) {
        return client.sql("select key from deadline_notice where deadline_id = :id")
                .bind("id", id)
                .map(row -> row.get("key", String.class))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether it was noted now, and not before */
    Mono<Boolean> note(DatabaseClient client, UUID id, Notice notice, Instant now) {
        return client.sql("insert into deadline_notice (deadline_id, key, kind, recipient, at, superseded, noted_at)"
                        + " values (:id, :key, :kind, :recipient, :at, :superseded, :now) on conflict do nothing")
                .bind("id", id)
                .bind("key", notice.key())
                .bind("kind", notice.rule().kind().name())
                .bind("recipient", notice.rule().to().name())
                .bind("at", notice.at())
                .bind("superseded", notice.superseded())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private GenericExecuteSpec state(GenericExecuteSpec statement, Deadline deadline) {
        GenericExecuteSpec bound = statement
                .bind("pauses", Json.of(json.writeValueAsString(deadline.pauses())))
                .bind("extensions", Json.of(json.writeValueAsString(deadline.extensions())));
        bound = instant(bound, "ended", deadline.endedAt());
        bound = instant(bound, "due", clock.due(deadline).at());
        return instant(bound, "look", clock.nextLook(deadline).orElse(null));
    }

    private static GenericExecuteSpec instant(GenericExecuteSpec statement, String name, Instant at) {
        return at == null ? statement.bindNull(name, Instant.class) : statement.bind(name, at);
    }

    /** The deadline in a row of {@link #COLUMNS}. */
    public KeptDeadline kept(Readable row) {
        Deadline deadline = new Deadline(
                rules.require(row.get("rule", String.class)),
                row.get("started_at", Instant.class),
                List.of(json.readValue(row.get("pauses", Json.class).asString(), Pause[].class)),
                List.of(json.readValue(row.get("extensions", Json.class).asString(), Extension[].class)),
                row.get("ended_at", Instant.class));
        return new KeptDeadline(
                row.get("id", UUID.class),
                row.get("organ", String.class),
                row.get("case_id", UUID.class),
                row.get("period", String.class),
                deadline);
    }

    private static Mono<Void> done(GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().then();
    }
}
