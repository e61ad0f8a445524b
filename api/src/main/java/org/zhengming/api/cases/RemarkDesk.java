package org.zhengming.api.cases;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.CaseStore.UsedKey;
import org.zhengming.api.cases.RemarkView.RemarkDraft;
import org.zhengming.api.cases.RemarkView.RemarkList;
import org.zhengming.api.database.Database;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.ingest.Sha256;
import reactor.core.publisher.Mono;

/**
 * Keeps what people who work on a case say about it to each other. Whoever sees the case from inside its organ reads
 * them, but the person concerned; whoever may take some step of its procedure adds to them while a step leads on. They
 * stand beside the case and move nothing in it.
 */
public final class RemarkDesk {

    private final Map<String, Procedure> procedures;
    private final Database database;
    private final FieldJson json;
    private final CaseStore cases;
    private final RemarkStore store = new RemarkStore();
    private final AuditOutbox outbox;
    private final AuditLog audit;
    private final InstantSource clock;

    /** @param procedures all whose cases are in the database */
    public RemarkDesk(
            Collection<Procedure> procedures,
            Database database,
            FieldSeal seal,
            AuditOutbox outbox,
            AuditLog audit,
            InstantSource clock) {
        this.procedures =
                procedures.stream().collect(Collectors.toUnmodifiableMap(Procedure::name, Function.identity()));
        this.database = database;
        this.json = new FieldJson(seal);
        this.cases = new CaseStore(json);
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ApiException PATH_NOT_FOUND when cases of the kind have no remarks */
    Procedure procedure(String name) {
        Procedure procedure = procedures.get(name);
        if (procedure == null) {
            throw new ApiException(ProblemCode.PATH_NOT_FOUND);
        }
        return procedure;
    }

    /** Every remark of the case; leaves a trace. */
    public Mono<RemarkList> read(Actor actor, Procedure procedure, UUID id) {
        return list(actor, procedure, id)
                .delayUntil(read ->
                        audit.record(trace(actor, AuditAction.VIEW_REMARKS, procedure, "/" + id, AuditOutcome.DONE)))
                .onErrorResume(
                        ApiException.class,
                        refusal -> refused(actor, AuditAction.VIEW_REMARKS, procedure, id, refusal));
    }

    /**
     * Adds a remark.
     *
     * @param key of the request, unique among those of the actor
     */
    public Mono<RemarkList> add(Actor actor, Procedure procedure, UUID id, RemarkDraft draft, String key) {
        UsedKey request = new UsedKey(Sha256.hex(json.canonical(List.of("remark", id, draft))), id);
        return database.inTransaction(
                        actor.scope(),
                        client -> cases.once(
                                client,
                                actor.username(),
                                request,
                                key,
                                Database.now(clock),
                                Mono.defer(() -> addIn(client, actor, procedure, id, draft))))
                .delayUntil(done -> outbox.deliver())
                .flatMap(done -> list(actor, procedure, id))
                .onErrorResume(
                        ApiException.class, refusal -> refused(actor, AuditAction.ADD_REMARK, procedure, id, refusal));
    }

    private Mono<UUID> addIn(DatabaseClient client, Actor actor, Procedure procedure, UUID id, RemarkDraft draft) {
        return load(client, actor, procedure, id, true).flatMap(record -> barred(procedure, record, actor)
                .<Mono<UUID>>map(code -> Mono.error(new ApiException(code)))
                .orElseGet(
                        () -> store.list(client, id).flatMap(before -> append(client, actor, record, before, draft))));
    }

    private Mono<UUID> append(
            DatabaseClient client, Actor actor, CaseRecord record, List<Remark> before, RemarkDraft draft) {
        List<FieldFault> faults = faults(actor, before, draft);
        if (!faults.isEmpty()) {
            return Mono.error(ApiException.fields(faults));
        }
        Remark remark = new Remark(
                before.size() + 1,
                Database.now(clock),
                actor.username(),
                actor.displayName(),
                actor.role(),
                draft.text().strip(),
                draft.corrects());
        String what = "/" + record.id() + " " + remark.number();
        return store.append(client, record.id(), remark)
                .then(outbox.add(
                        client,
                        trace(
                                actor,
                                AuditAction.ADD_REMARK,
                                procedures.get(record.procedure()),
                                what,
                                AuditOutcome.DONE)))
                .thenReturn(record.id());
    }

    /** Only one's own remarks are corrected. */
    private static List<FieldFault> faults(Actor actor, List<Remark> before, RemarkDraft draft) {
        Optional<FieldFault> text = draft.fault();
        boolean astray = draft.corrects() != null
                && before.stream()
                        .noneMatch(each ->
                                each.number() == draft.corrects() && each.who().equals(actor.username()));
        return text.map(List::of)
                .orElseGet(() -> astray ? List.of(new FieldFault("/corrects", FaultKind.UNKNOWN)) : List.of());
    }

    private Mono<RemarkList> list(Actor actor, Procedure procedure, UUID id) {
        return database.inTransaction(actor.scope(), client -> load(client, actor, procedure, id, false)
                .flatMap(record -> store.list(client, id)
                        .map(found -> new RemarkList(
                                found, barred(procedure, record, actor).orElse(null)))));
    }

    /** The case, for somebody who sees its inner side. */
    private Mono<CaseRecord> load(DatabaseClient client, Actor actor, Procedure procedure, UUID id, boolean toChange) {
        if (!actor.may(procedure.view()) || !actor.worksInside()) {
            return Mono.error(new ApiException(ProblemCode.NOT_PERMITTED));
        }
        return cases.find(client, procedure, id, toChange)
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.CASE_NOT_FOUND)))
                .filter(record -> !actor.isConcernedBy(record))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.RECUSED)));
    }

    private static Optional<ProblemCode> barred(Procedure procedure, CaseRecord record, Actor actor) {
        if (procedure.actions().stream().noneMatch(step -> actor.may(step.permission()))) {
            return Optional.of(ProblemCode.NOT_PERMITTED);
        }
        if (Judge.keepsOut(record, actor, false, false)) {
            return Optional.of(ProblemCode.RECUSED);
        }
        return procedure.from(record.state()).isEmpty() ? Optional.of(ProblemCode.CASE_ENDED) : Optional.empty();
    }

    private <T> Mono<T> refused(Actor actor, AuditAction action, Procedure procedure, UUID id, ApiException refusal) {
        return audit.record(trace(actor, action, procedure, "/" + id + " " + refusal.code(), AuditOutcome.REFUSED))
                .then(Mono.error(refusal.traced()));
    }

    private static AuditEvent trace(
            Actor actor, AuditAction action, Procedure procedure, String what, AuditOutcome outcome) {
        return new AuditEvent(
                actor.username(), actor.role().name(), action, procedure.name() + what, procedure.purpose(), outcome);
    }
}
