package org.zhengming.api.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Hands a granted export to the one who asked for it, once, within a day: what the index still holds, masked. */
public final class LabelExports {

    private static final Duration TAKEN_WITHIN = Duration.ofHours(24);
    private static final int MOST = 5_000;
    private static final String ASKED = "select case_record.state, case_record.organ, case_record.opened_by,"
            + " case_record.fields ->> 'firstDay' as first_day, case_record.fields ->> 'lastDay' as last_day,"
            + " case_record.changed_at, exists (select 1 from label_export where case_id = case_record.id) as taken"
            + " from case_record where id = :id and procedure = '" + LabelExportProcedure.NAME + "' for update";

    private final Database database;
    private final SearchIndex index;
    private final BlockingCalls calls;
    private final AuditOutbox outbox;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReviewStore store = new ReviewStore();

    /** @param index as it is, without what people decided: what they found wrong is what there is to learn */
    public LabelExports(
            Database database,
            SearchIndex index,
            BlockingCalls calls,
            AuditOutbox outbox,
            InstantSource clock,
            ZoneId zone) {
        this.database = database;
        this.index = index;
        this.calls = calls;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    private record Asked(
            String state, String organ, String by, LocalDate first, LocalDate last, Instant since, boolean taken) {}

    /** JSON Lines. Fails with CASE_NOT_FOUND, or EXPORT_NOT_GRANTED to everybody but the one who asked. */
    Mono<String> take(Actor actor, UUID id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.inTransaction(actor.scope(), client -> asked(client, id)
                        .filter(asked -> asked.state().equals(LabelExportState.GRANTED.name())
                                && asked.by().equals(actor.username())
                                && !asked.taken()
                                && now.isBefore(asked.since().plus(TAKEN_WITHIN)))
                        .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EXPORT_NOT_GRANTED)))
                        .flatMap(asked -> store.decided(
                                        client,
                                        asked.organ(),
                                        start(asked.first()),
                                        start(asked.last().plusDays(1)),
                                        MOST)
                                .collectList())
                        .flatMap(decided -> calls.call(() -> lines(decided)))
                        .delayUntil(lines -> taken(client, actor, id, now, lines.size())))
                .delayUntil(lines -> outbox.deliver())
                .map(lines -> String.join("", lines));
    }

    private Mono<Asked> asked(DatabaseClient client, UUID id) {
        return client.sql(ASKED)
                .bind("id", id)
                .map(row -> new Asked(
                        row.get("state", String.class),
                        row.get("organ", String.class),
                        row.get("opened_by", String.class),
                        LocalDate.parse(row.get("first_day", String.class)),
                        LocalDate.parse(row.get("last_day", String.class)),
                        row.get("changed_at", Instant.class),
                        row.get("taken", Boolean.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.CASE_NOT_FOUND)));
    }

    private List<String> lines(List<ReviewStore.Decided> decided) {
        List<String> lines = new ArrayList<>();
        for (ReviewStore.Decided each : decided) {
            index.find(each.finding())
                    .ifPresent(
                            document -> lines.add(LabelledLine.of(lines.size() + 1, document, each.decision()) + "\n"));
        }
        return lines;
    }

    private Mono<Void> taken(DatabaseClient client, Actor actor, UUID id, Instant now, int cases) {
        AuditEvent trace = new AuditEvent(
                actor.username(),
                actor.role().name(),
                AuditAction.EXPORT_LABELS,
                LabelExportProcedure.NAME + "/" + id + " " + cases,
                LabelExportProcedure.PROCEDURE.purpose(),
                AuditOutcome.DONE);
        return client.sql("insert into label_export (case_id, taken_at, cases) values (:id, :at, :cases)"
                        + " on conflict do nothing")
                .bind("id", id)
                .bind("at", now)
                .bind("cases", cases)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EXPORT_NOT_GRANTED)))
                .then(outbox.add(client, trace));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
