package org.zhengming.api.cases;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.CaseStore.UsedKey;
import org.zhengming.api.cases.Ruling.Granted;
import org.zhengming.api.cases.Ruling.Refused;
import org.zhengming.api.database.Database;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.ingest.Sha256;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does what people decide with the cases of one procedure. A step is one transaction: the case is locked, the
 * {@link Judge} asked, the case, its history, its consequences and its trace are written together. The trace stands in
 * the audit log before the step is answered. A request that comes twice under one key is done once and answered twice.
 */
public final class CaseDesk {

    private final CaseKind kind;
    private final Judge judge;
    private final Database database;
    private final CaseStore store;
    private final FieldJson json;
    private final AuditOutbox outbox;
    private final AuditLog audit;
    private final InstantSource clock;

    public CaseDesk(
            CaseKind kind, Database database, FieldSeal seal, AuditOutbox outbox, AuditLog audit, InstantSource clock) {
        this.kind = kind;
        this.judge = new Judge(kind.procedure());
        this.database = database;
        this.json = new FieldJson(seal);
        this.store = new CaseStore(json);
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public Procedure procedure() {
        return kind.procedure();
    }

    /**
     * Opens a case.
     *
     * @param key of the request, unique among those of the actor
     */
    public Mono<Dossier> open(Actor actor, Opening asked, String key) {
        String digest =
                Sha256.hex(json.canonical(List.of("open", kind.procedure().name(), asked)));
        UUID id = UUID.randomUUID();
        return permitted(actor, asked)
                .then(clientFields(asked.fields()))
                .then(Mono.defer(() -> database.inTransaction(
                        actor.scope(),
                        client -> once(
                                client,
                                actor,
                                new UsedKey(digest, id),
                                key,
                                allowed(blank(id, asked, actor), CaseHistory.NONE, actor, asked.action())
                                        .then(Mono.defer(
                                                () -> kind.preparation().opening(actor, asked)))
                                        .flatMap(opening -> decide(
                                                client,
                                                actor,
                                                blank(id, opening, actor),
                                                CaseHistory.NONE,
                                                new Move(opening.action(), 0, opening.reason(), opening.fields())))))))
                .delayUntil(done -> outbox.deliver())
                .onErrorResume(ApiException.class, refused -> refused(actor, AuditAction.OPEN_CASE, "", refused))
                .flatMap(done -> find(actor, done, false));
    }

    /**
     * Takes a step.
     *
     * @param key of the request, unique among those of the actor
     */
    public Mono<Dossier> move(Actor actor, UUID id, Move asked, String key) {
        String digest = Sha256.hex(json.canonical(List.of("move", id, asked)));
        return viewer(actor)
                .then(clientFields(asked.fields()))
                .then(Mono.defer(() -> database.inTransaction(
                        actor.scope(),
                        client -> once(client, actor, new UsedKey(digest, id), key, moveIn(client, actor, id, asked)))))
                .delayUntil(done -> outbox.deliver())
                .onErrorResume(ApiException.class, refused -> refused(actor, AuditAction.MOVE_CASE, "/" + id, refused))
                .flatMap(done -> find(actor, done, false));
    }

    private Mono<UUID> moveIn(DatabaseClient client, Actor actor, UUID id, Move asked) {
        return load(client, actor, id, true).flatMap(before -> store.history(client, id)
                .flatMap(history -> allowed(before, history, actor, asked.action())
                        .then(Mono.defer(() -> kind.preparation().move(actor, before, asked)))
                        .flatMap(move -> decide(client, actor, before, history, move))));
    }

    /** The case with its history and next steps; leaves a trace. */
    public Mono<Dossier> find(Actor actor, UUID id) {
        return viewer(actor).then(find(actor, id, true));
    }

    private Mono<Dossier> find(Actor actor, UUID id, boolean traced) {
        Mono<Dossier> found = database.inTransaction(
                actor.scope(), client -> load(client, actor, id, false).flatMap(record -> store.history(client, id)
                        .map(history -> new Dossier(record, history, judge.next(record, history, actor)))));
        return traced
                ? found.delayUntil(
                        each -> audit.record(trace(actor, AuditAction.VIEW_CASE, "/" + id, AuditOutcome.DONE)))
                : found;
    }

    /** One page, and one case more when there is a next page; leaves a trace. */
    public Mono<List<CaseRecord>> list(Actor actor, CaseQuery query) {
        CaseQuery own = actor.ownCasesOnly() ? query.about(actor.person()) : query;
        return viewer(actor)
                .then(Mono.defer(
                        () -> database.inTransaction(actor.scope(), client -> store.list(client, kind.procedure(), own)
                                .collectList())))
                .delayUntil(each -> audit.record(trace(actor, AuditAction.LIST_CASES, "", AuditOutcome.DONE)));
    }

    private Mono<UUID> once(DatabaseClient client, Actor actor, UsedKey request, String key, Mono<UUID> deed) {
        return store.once(client, actor.username(), request, key, Database.now(clock), deed);
    }

    /** Nothing is looked up for somebody who may not take the step. */
    private Mono<Void> allowed(CaseRecord before, CaseHistory history, Actor actor, String step) {
        return Mono.justOrEmpty(judge.forbids(before, history, actor, step))
                .flatMap(code -> Mono.error(new ApiException(code)));
    }

    private Mono<UUID> decide(DatabaseClient client, Actor actor, CaseRecord before, CaseHistory history, Move move) {
        return switch (judge.rule(before, history, actor, move, Database.now(clock))) {
            case Refused refused ->
                Mono.error(
                        refused.faults().isEmpty()
                                ? new ApiException(refused.code())
                                : ApiException.fields(refused.faults()));
            case Granted granted ->
                write(client, actor, before, granted).thenReturn(granted.after().id());
        };
    }

    private Mono<Void> write(DatabaseClient client, Actor actor, CaseRecord before, Granted granted) {
        CaseRecord after = granted.after();
        boolean opened = before.version() == 0;
        Mono<Void> record =
                opened ? store.insert(client, kind.procedure(), after) : store.update(client, kind.procedure(), after);
        String what = "/" + after.id() + " " + granted.event().action() + " " + after.version();
        AuditAction action = opened ? AuditAction.OPEN_CASE : AuditAction.MOVE_CASE;
        return record.then(store.append(client, kind.procedure(), after.id(), granted.event()))
                .thenMany(Flux.fromIterable(kind.consequences())
                        .concatMap(each -> each.of(client, before, after, granted.event())))
                .then(outbox.add(client, trace(actor, action, what, AuditOutcome.DONE)));
    }

    private Mono<CaseRecord> load(DatabaseClient client, Actor actor, UUID id, boolean toChange) {
        return store.find(client, kind.procedure(), id, toChange)
                .filter(record -> !actor.ownCasesOnly() || actor.isConcernedBy(record))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.CASE_NOT_FOUND)));
    }

    private CaseRecord blank(UUID id, Opening opening, Actor actor) {
        return new CaseRecord(
                id,
                kind.procedure().name(),
                opening.organ(),
                opening.person(),
                opening.department().strip(),
                kind.procedure().states().getFirst(),
                0,
                null,
                Map.of(),
                actor.username(),
                Database.now(clock),
                Database.now(clock));
    }

    private Mono<Void> viewer(Actor actor) {
        return actor.may(kind.procedure().view())
                ? Mono.empty()
                : refused(actor, AuditAction.VIEW_CASE, "", new ApiException(ProblemCode.NOT_PERMITTED))
                        .then();
    }

    /** Within the actor's organs, and for a protected person about themselves. */
    private Mono<Void> permitted(Actor actor, Opening asked) {
        boolean within = actor.scope().everyOrgan() || actor.scope().organs().contains(asked.organ());
        boolean own = !actor.ownCasesOnly()
                || actor.person() != null && actor.person().equals(asked.person());
        return within && own ? viewer(actor) : Mono.error(new ApiException(ProblemCode.NOT_PERMITTED));
    }

    /** What the program fills in cannot be given by a request. */
    private Mono<Void> clientFields(Map<String, Object> given) {
        boolean forged = given.keySet().stream()
                .map(kind.procedure().fields()::get)
                .anyMatch(field -> field != null && field.byProgram());
        return forged
                ? Mono.error(ApiException.fields(List.of(new FieldFault("/fields", FieldFault.FaultKind.UNKNOWN))))
                : Mono.empty();
    }

    private Mono<UUID> refused(Actor actor, AuditAction action, String what, ApiException refusal) {
        return audit.record(trace(actor, action, what + " " + refusal.code(), AuditOutcome.REFUSED))
                .then(Mono.error(refusal.traced()));
    }

    private AuditEvent trace(Actor actor, AuditAction action, String what, AuditOutcome outcome) {
        return new AuditEvent(
                actor.username(),
                actor.role().name(),
                action,
                kind.procedure().name() + what,
                kind.procedure().purpose(),
                outcome);
    }
}
