package org.zhengming.api.export;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ApiTexts;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.Names;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists exports of every kind, and hands a granted one to whoever asked for it: once, within a day. */
public final class Exports {

    private static final Duration TAKEN_WITHIN = Duration.ofHours(24);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final Map<String, ExportKind> kinds;
    private final Database database;
    private final Names names;
    private final AuditOutbox outbox;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ExportStore store = new ExportStore();

    public Exports(
            List<ExportKind> kinds,
            Database database,
            Names names,
            AuditOutbox outbox,
            InstantSource clock,
            ZoneId zone) {
        this.kinds =
                kinds.stream().collect(Collectors.toMap(kind -> kind.procedure().name(), Function.identity()));
        this.database = database;
        this.names = names;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    Mono<List<ExportEntry>> list(Actor actor) {
        Instant now = clock.instant();
        return database.inTransaction(actor.scope(), client -> store.list(client, kinds.keySet())
                .map(row -> entry(row, now))
                .collectList());
    }

    /** Fails with CASE_NOT_FOUND, and with EXPORT_NOT_GRANTED for everybody but the one who asked. */
    Mono<ExportFile> take(Actor actor, UUID id, Locale locale) {
        Instant now = Database.now(clock);
        return database.inTransaction(actor.scope(), client -> store.find(client, kinds.keySet(), id)
                        .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.CASE_NOT_FOUND)))
                        .filter(row -> isFor(actor, row, now))
                        .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EXPORT_NOT_GRANTED)))
                        .flatMap(row -> kinds.get(row.procedure())
                                .file(
                                        client,
                                        new GrantedExport(id, row.organ(), row.fields(), mark(actor, row, now, locale)))
                                .filterWhen(file -> store.taken(client, id, now, file.items()))
                                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EXPORT_NOT_GRANTED)))
                                .delayUntil(file -> outbox.add(client, trace(actor, row, file)))))
                .delayUntil(file -> outbox.deliver());
    }

    private boolean isFor(Actor actor, ExportStore.Row row, Instant now) {
        return standing(row, now) == ExportStanding.READY
                && row.askedBy().equals(actor.username())
                && actor.may(kinds.get(row.procedure()).permission());
    }

    private static ExportStanding standing(ExportStore.Row row, Instant now) {
        return switch (row.state()) {
            case ASKED -> ExportStanding.ASKED;
            case REFUSED -> ExportStanding.REFUSED;
            case GRANTED -> {
                if (row.takenAt() != null) {
                    yield ExportStanding.TAKEN;
                }
                yield now.isBefore(until(row)) ? ExportStanding.READY : ExportStanding.LAPSED;
            }
        };
    }

    private static Instant until(ExportStore.Row row) {
        return row.changedAt().plus(TAKEN_WITHIN);
    }

    private String mark(Actor actor, ExportStore.Row row, Instant now, Locale locale) {
        return ApiTexts.text(
                locale,
                "export.mark",
                actor.displayName(),
                actor.username(),
                TIME.format(now.atZone(zone)),
                row.decidedByName(),
                row.id());
    }

    private AuditEvent trace(Actor actor, ExportStore.Row row, ExportFile file) {
        ExportKind kind = kinds.get(row.procedure());
        return new AuditEvent(
                actor.username(),
                actor.role().name(),
                kind.taken(),
                row.procedure() + "/" + row.id() + " " + file.items(),
                kind.procedure().purpose(),
                AuditOutcome.DONE);
    }

    private ExportEntry entry(ExportStore.Row row, Instant now) {
        @Nullable Instant until = row.state() == ExportState.GRANTED ? until(row) : null;
        return new ExportEntry(
                row.id(),
                row.procedure(),
                names.organ(row.organ()).name(),
                standing(row, now),
                JsonMapper.shared().convertValue(row.fields(), VALUES),
                row.askedBy(),
                row.askedByName(),
                row.askedAt(),
                row.reason(),
                row.decidedByName(),
                row.decisionReason(),
                until,
                row.takenAt(),
                row.items());
    }
}
