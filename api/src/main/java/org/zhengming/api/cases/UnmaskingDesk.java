package org.zhengming.api.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.database.Database;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.GivenReason;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.Permission;
import reactor.core.publisher.Mono;

/**
 * Shows a private value of a case to one person, once, after a second person granted it. Who decides is not the one who
 * asks, nor the person concerned, nor of their department. The trace of every step is in the audit log before it is
 * answered, the value never.
 */
public final class UnmaskingDesk {

    private final Map<String, Procedure> procedures;
    private final Database database;
    private final CaseStore cases;
    private final UnmaskingStore store = new UnmaskingStore();
    private final AuditOutbox outbox;
    private final AuditLog audit;
    private final InstantSource clock;

    /** @param procedures all whose cases are in the database */
    public UnmaskingDesk(
            Collection<Procedure> procedures,
            Database database,
            FieldSeal seal,
            AuditOutbox outbox,
            AuditLog audit,
            InstantSource clock) {
        this.procedures =
                procedures.stream().collect(Collectors.toUnmodifiableMap(Procedure::name, Function.identity()));
        this.database = database;
        this.cases = new CaseStore(new FieldJson(seal));
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A value on its way to the one person who may see it. */
    public record Unmasked(Unmasking unmasking, Object value) {

        @Override
        public String toString() {
            return "Unmasked[" + unmasking.id() + "]";
        }
    }

    boolean has(String procedure) {
        return procedures.containsKey(procedure);
    }

    /** Whether it is here, and about a case that the actor sees. */
    Mono<Boolean> knows(Actor actor, UUID id) {
        return database.inTransaction(
                actor.scope(), client -> store.find(client, id).hasElement());
    }

    /** Asks to see a value; the same again gives what was asked before. */
    public Mono<Unmasking> ask(Actor actor, String name, UUID caseId, String field, String reason) {
        Procedure procedure = procedures.get(name);
        String what = name + "/" + caseId;
        return viewer(actor, procedure)
                .then(Mono.fromRunnable(() -> check(procedure, field, reason)))
                .then(Mono.defer(() -> database.inTransaction(actor.scope(), client -> load(
                                client, actor, procedure, caseId)
                        .filter(record -> record.fields().get(field) != null)
                        .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.UNMASKING_NOTHING_THERE)))
                        .flatMap(record -> store.open(client, caseId, field, actor.username())
                                .map(each -> each.at(Database.now(clock)))
                                .filter(each -> each.state() != UnmaskingState.EXPIRED)
                                .switchIfEmpty(Mono.defer(() -> insert(client, actor, record, field, reason)))))))
                .delayUntil(done -> outbox.deliver())
                .onErrorResume(ApiException.class, refusal -> refused(actor, AuditAction.ASK_UNMASKING, what, refusal));
    }

    /** Grants or refuses what somebody else asked. */
    public Mono<Unmasking> decide(Actor actor, UUID id, boolean granted, String reason) {
        return Mono.fromRunnable(() -> checkReason(reason))
                .then(Mono.defer(() -> database.inTransaction(actor.scope(), client -> find(client, id)
                        .flatMap(asked -> load(client, actor, procedures.get(asked.procedure()), asked.caseId())
                                .flatMap(record -> decideOn(client, actor, record, asked, granted, reason))))))
                .delayUntil(done -> outbox.deliver())
                .onErrorResume(
                        ApiException.class,
                        refusal -> refused(actor, AuditAction.DECIDE_UNMASKING, id.toString(), refusal));
    }

    /** The value, to whoever asked, once. */
    public Mono<Unmasked> look(Actor actor, UUID id) {
        return database.inTransaction(
                        actor.scope(), client -> find(client, id).flatMap(asked -> lookAt(client, actor, asked)))
                .delayUntil(done -> outbox.deliver())
                .onErrorResume(
                        ApiException.class, refusal -> refused(actor, AuditAction.UNMASK, id.toString(), refusal));
    }

    /** Those that the actor asked for, and with the right to decide those of everybody whose cases they see. */
    public Mono<List<Unmasking>> list(Actor actor) {
        List<String> seen = procedures.values().stream()
                .filter(each -> actor.may(each.view()))
                .map(Procedure::name)
                .toList();
        Instant since = Database.now(clock).minus(Unmasking.TO_DECIDE.multipliedBy(2));
        return database.inTransaction(actor.scope(), client -> store.list(client, seen, since)
                .filter(each ->
                        actor.may(Permission.GRANT_UNMASKING) || each.askedBy().equals(actor.username()))
                .map(each -> each.at(Database.now(clock)))
                .collectList());
    }

    private Mono<Unmasking> insert(DatabaseClient client, Actor actor, CaseRecord record, String field, String reason) {
        Unmasking asked = new Unmasking(
                UUID.randomUUID(),
                record.id(),
                record.procedure(),
                field,
                reason.strip(),
                UnmaskingState.ASKED,
                actor.username(),
                Database.now(clock),
                null,
                null,
                null,
                null);
        return store.insert(client, asked)
                .then(outbox.add(client, done(actor, AuditAction.ASK_UNMASKING, asked, "")))
                .thenReturn(asked);
    }

    private Mono<Unmasking> decideOn(
            DatabaseClient client, Actor actor, CaseRecord record, Unmasking asked, boolean granted, String reason) {
        if (asked.askedBy().equals(actor.username())) {
            return Mono.error(new ApiException(ProblemCode.SAME_PERSON));
        }
        if (Judge.keepsOut(record, actor, false, true)) {
            return Mono.error(new ApiException(ProblemCode.RECUSED));
        }
        if (asked.state() != UnmaskingState.ASKED) {
            return Mono.error(new ApiException(ProblemCode.UNMASKING_DECIDED));
        }
        UnmaskingState state = granted ? UnmaskingState.GRANTED : UnmaskingState.REFUSED;
        return store.decide(client, asked.id(), state, actor.username(), Database.now(clock), reason.strip())
                .then(outbox.add(client, done(actor, AuditAction.DECIDE_UNMASKING, asked, " " + state)))
                .then(find(client, asked.id()));
    }

    private Mono<Unmasked> lookAt(DatabaseClient client, Actor actor, Unmasking asked) {
        if (!asked.askedBy().equals(actor.username())) {
            return Mono.error(new ApiException(ProblemCode.UNMASKING_NOT_FOUND));
        }
        if (asked.state() != UnmaskingState.GRANTED) {
            return Mono.error(new ApiException(ProblemCode.UNMASKING_NOT_GRANTED));
        }
        return load(client, actor, procedures.get(asked.procedure()), asked.caseId())
                .mapNotNull(record -> record.fields().get(asked.field()))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.UNMASKING_NOTHING_THERE)))
                .flatMap(value -> store.seen(client, asked.id(), Database.now(clock))
                        .then(outbox.add(client, done(actor, AuditAction.UNMASK, asked, "")))
                        .then(find(client, asked.id()))
                        .map(seen -> new Unmasked(seen, value)));
    }

    private Mono<Unmasking> find(DatabaseClient client, UUID id) {
        return store.find(client, id)
                .map(each -> each.at(Database.now(clock)))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.UNMASKING_NOT_FOUND)));
    }

    /** The case, for somebody who may see it. */
    private Mono<CaseRecord> load(DatabaseClient client, Actor actor, Procedure procedure, UUID id) {
        if (!actor.may(procedure.view())) {
            return Mono.error(new ApiException(ProblemCode.NOT_PERMITTED));
        }
        return cases.find(client, procedure, id, false)
                .filter(record -> !actor.ownCasesOnly() || actor.isConcernedBy(record))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.CASE_NOT_FOUND)));
    }

    private static Mono<Void> viewer(Actor actor, Procedure procedure) {
        return actor.may(procedure.view()) ? Mono.empty() : Mono.error(new ApiException(ProblemCode.NOT_PERMITTED));
    }

    private static void check(Procedure procedure, String field, String reason) {
        Field known = procedure.fields().get(field);
        if (known == null || !known.isPrivate()) {
            throw ApiException.fields(List.of(new FieldFault("/field", FaultKind.UNKNOWN)));
        }
        checkReason(reason);
    }

    private static void checkReason(String reason) {
        GivenReason.fault(reason).ifPresent(fault -> {
            throw ApiException.fields(List.of(fault));
        });
    }

    private <T> Mono<T> refused(Actor actor, AuditAction action, String what, ApiException refusal) {
        AuditEvent trace = new AuditEvent(
                actor.username(), actor.role().name(), action, what + " " + refusal.code(), null, AuditOutcome.REFUSED);
        return audit.record(trace).then(Mono.error(refusal.traced()));
    }

    private AuditEvent done(Actor actor, AuditAction action, Unmasking asked, String more) {
        String what = asked.procedure() + "/" + asked.caseId() + " " + asked.field() + " " + asked.id() + more;
        return new AuditEvent(
                actor.username(),
                actor.role().name(),
                action,
                what,
                procedures.get(asked.procedure()).purpose(),
                AuditOutcome.DONE);
    }
}
