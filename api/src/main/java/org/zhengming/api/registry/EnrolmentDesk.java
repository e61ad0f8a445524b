package org.zhengming.api.registry;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.analytics.leak.BlindIndexException;
import org.zhengming.analytics.leak.BlindIndexKey;
import org.zhengming.analytics.leak.PrivateValues;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Relative;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.registry.EnrolmentView.EnrolledPerson;
import org.zhengming.api.registry.EnrolmentView.EnrolmentDraft;
import org.zhengming.api.registry.EnrolmentView.EnrolmentEntry;
import org.zhengming.api.registry.EnrolmentView.EnrolmentList;
import org.zhengming.api.registry.EnrolmentView.EnrolmentStanding;
import org.zhengming.api.registry.RegistryLines.IndexEntry;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/**
 * Enrols private values with the consent of whose they are. The value is hashed under the key of the blind index and
 * forgotten; the hash goes into the registry's file, where the running job sees it within seconds, the consent and its
 * trace into the database, all or nothing. Withdrawing takes the hash out of the registry.
 */
public final class EnrolmentDesk {

    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentDesk.class);

    private final RegistryImport file;
    private final Supplier<Registry> inForce;
    private final @Nullable Path key;
    private final Database database;
    private final AuditOutbox outbox;
    private final AuditLog audit;
    private final BlockingCalls calls;
    private final InstantSource clock;
    private final ZoneId zone;
    private final EnrolmentStore store = new EnrolmentStore();

    /** @param key of the blind index, or {@code null}: then nothing is enrolled */
    public EnrolmentDesk(
            RegistryImport file,
            Supplier<Registry> inForce,
            @Nullable Path key,
            Database database,
            AuditOutbox outbox,
            AuditLog audit,
            BlockingCalls calls,
            InstantSource clock,
            ZoneId zone) {
        this.file = file;
        this.inForce = inForce;
        this.key = key;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.calls = calls;
        this.clock = clock;
        this.zone = zone;
    }

    /** What can be enrolled and, of one person, what is. */
    Mono<EnrolmentList> list(@Nullable String person) {
        Mono<EnrolmentList> standing = calls.call(() -> new EnrolmentList(
                standing(), PrivateValues.HASHED.stream().sorted().toList(), null));
        return person == null
                ? standing
                : standing.flatMap(
                        list -> of(person).map(one -> new EnrolmentList(list.standing(), list.types(), one)));
    }

    /** Adds a value; the trace says whose and of which type. */
    Mono<Void> enrol(SignedIn reader, EnrolmentDraft draft) {
        return calls.call(() -> hashed(reader, draft))
                .flatMap(hashed -> database.inTransaction(Scope.PROGRAM, client -> store.insert(client, hashed.of())
                        .then(trace(client, reader, AuditAction.ENROL_VALUE, hashed.of()))
                        .then(calls.call(() -> {
                            file.enrol(
                                    hashed.of().person(),
                                    hashed.of().type(),
                                    hashed.hash(),
                                    hashed.of().id());
                            return hashed.of();
                        }))))
                .delayUntil(done -> outbox.deliver())
                .onErrorResume(ApiException.class, refusal -> refused(reader, AuditAction.ENROL_VALUE, refusal))
                .then();
    }

    /** Takes the hash out of the registry and writes down who withdrew the consent; the same again does nothing. */
    Mono<Void> withdraw(SignedIn reader, UUID id) {
        return database.inTransaction(Scope.PROGRAM, client -> store.find(client, id)
                        .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.ENROLMENT_NOT_FOUND)))
                        .flatMap(held -> held.withdrawnAt() == null
                                ? withdraw(client, reader, held).thenReturn(held)
                                : Mono.just(held)))
                .delayUntil(done -> outbox.deliver())
                .onErrorResume(ApiException.class, refusal -> refused(reader, AuditAction.WITHDRAW_ENROLMENT, refusal))
                .then();
    }

    private Mono<Void> withdraw(DatabaseClient client, SignedIn reader, Enrolment held) {
        return store.withdraw(client, held.id(), reader.username(), Database.now(clock))
                .then(trace(client, reader, AuditAction.WITHDRAW_ENROLMENT, held))
                .then(calls.call(() -> {
                    file.withdraw(held.person(), held.id());
                    return held;
                }))
                .then();
    }

    /** An enrolment on its way into the registry. */
    private record Hashed(Enrolment of, String hash) {

        @Override
        public String toString() {
            return "Hashed[" + of.id() + "]";
        }
    }

    private Hashed hashed(SignedIn reader, EnrolmentDraft draft) {
        if (standing() != EnrolmentStanding.READY) {
            throw new ApiException(ProblemCode.ENROLMENT_UNAVAILABLE);
        }
        Registry registry = inForce.get();
        ProtectedPerson person = registry.person(draft.person() == null ? "" : draft.person())
                .orElseThrow(() -> new ApiException(ProblemCode.REGISTRY_PERSON_NOT_FOUND));
        LocalDate today = LocalDate.ofInstant(Database.now(clock), zone);
        String plain = new EnrolmentCheck(person, registry.publicContacts(), today).plain(draft);
        Enrolment enrolment = new Enrolment(
                UUID.randomUUID(),
                person.id(),
                draft.type(),
                draft.consentBy(),
                draft.relation(),
                draft.consentedOn(),
                draft.reference().strip(),
                reader.username(),
                Database.now(clock),
                null,
                null);
        return new Hashed(enrolment, BlindIndexKey.read(key).hash(draft.type(), plain));
    }

    private Mono<EnrolledPerson> of(String person) {
        return database.inTransaction(Scope.PROGRAM, client -> store.of(client, person))
                .flatMap(held -> calls.call(() -> person(person, held, file.index(person))));
    }

    private EnrolledPerson person(String id, List<Enrolment> held, List<IndexEntry> index) {
        ProtectedPerson known = inForce.get().person(id).orElse(null);
        if (known == null && held.isEmpty()) {
            throw new ApiException(ProblemCode.REGISTRY_PERSON_NOT_FOUND);
        }
        List<UUID> there = index.stream().map(IndexEntry::enrolment).toList();
        return new EnrolledPerson(
                id,
                known == null ? null : known.name(),
                known == null || known.organ() == null ? null : known.organ().name(),
                known == null
                        ? List.of()
                        : known.relatives().stream()
                                .map(Relative::relation)
                                .distinct()
                                .sorted()
                                .toList(),
                held.stream()
                        .map(each -> new EnrolmentEntry(each, there.contains(each.id())))
                        .toList(),
                (int) index.stream().filter(entry -> entry.enrolment() == null).count());
    }

    private EnrolmentStanding standing() {
        if (key == null) {
            return EnrolmentStanding.NO_KEY;
        }
        if (!file.isReplaceable()) {
            return EnrolmentStanding.REGISTRY_ELSEWHERE;
        }
        try {
            BlindIndexKey.read(key);
            return EnrolmentStanding.READY;
        } catch (BlindIndexException unusable) {
            LOG.warn("Values cannot be enrolled: {}", unusable.code());
            return EnrolmentStanding.KEY_UNUSABLE;
        }
    }

    private Mono<Void> trace(DatabaseClient client, SignedIn reader, AuditAction action, Enrolment of) {
        String what = of.person() + " " + of.type() + " " + of.id();
        return outbox.add(client, reader.did(action, what, AuditOutcome.DONE));
    }

    private <T> Mono<T> refused(SignedIn reader, AuditAction action, ApiException refusal) {
        return audit.record(reader.did(action, refusal.code().name(), AuditOutcome.REFUSED))
                .then(Mono.error(refusal.traced()));
    }
}
