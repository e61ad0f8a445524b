package org.zhengming.api.evidence.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.Digests;
import org.zhengming.api.evidence.PackagePaths;
import org.zhengming.api.evidence.custody.CustodyAction;
import org.zhengming.api.evidence.custody.CustodyChain;
import org.zhengming.api.evidence.seal.SealedPackage;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What people do with evidence packages. Each deed is one transaction with its custody event and its trace; the trace
 * stands in the audit log before the deed is answered.
 */
public final class EvidenceDesk {

    private final Database database;
    private final EvidenceStore store = new EvidenceStore();
    private final AuditOutbox outbox;
    private final AuditLog audit;
    private final Vault vault;
    private final Clock clock;

    EvidenceDesk(Database database, AuditOutbox outbox, AuditLog audit, Vault vault, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
    }

    /** A package with its custody chain. */
    record Held(PackageRow row, CustodyChain custody) {}

    /**
     * Asks for a capture; nothing is fetched before the second person comes. A request that comes twice under one key is
     * done once.
     */
    Mono<PackageRow> request(Actor actor, CaptureOrder order, String key) {
        if (order.assistant().strip().equalsIgnoreCase(actor.username())) {
            return refused(actor, AuditAction.REQUEST_CAPTURE, "", ProblemCode.SAME_PERSON);
        }
        if (!within(actor, order.organ())) {
            return refused(actor, AuditAction.REQUEST_CAPTURE, "", ProblemCode.NOT_PERMITTED);
        }
        byte[] written = CanonicalJson.write(order);
        UUID id = id(actor, key);
        PackageRow row = new PackageRow(
                id,
                order.organ(),
                order.occasion().caseRef(),
                EvidenceState.REQUESTED,
                actor.username(),
                order.assistant().strip(),
                Digests.hex(Digests.sha256(written)),
                vault.seal(written, id),
                null,
                null,
                null,
                null,
                now(),
                now(),
                null);
        return deed(actor, client -> store.insert(client, row)
                .flatMap(fresh -> fresh
                        ? trace(client, actor, AuditAction.REQUEST_CAPTURE, id.toString())
                        : sameAsBefore(client, row))
                .then(found(client, id, false)));
    }

    /** The second person comes: from here on the capture may begin. */
    Mono<PackageRow> attend(Actor actor, UUID id) {
        return deed(actor, client -> found(client, id, true).flatMap(row -> {
            if (!row.assistant().equals(actor.username())) {
                return Mono.error(new ApiException(ProblemCode.NOT_PERMITTED));
            }
            if (row.state() != EvidenceState.REQUESTED) {
                return Mono.just(row);
            }
            return store.state(client, id, EvidenceState.QUEUED, null, now())
                    .then(trace(client, actor, AuditAction.ATTEND_CAPTURE, id.toString()))
                    .then(found(client, id, false));
        }));
    }

    Mono<List<PackageRow>> list(Actor actor, @Nullable String caseRef, @Nullable UUID after, int size) {
        return database.inTransaction(actor.scope(), client -> store.list(client, caseRef, after, size)
                        .collectList())
                .delayUntil(found -> audit.record(event(actor, AuditAction.LIST_EVIDENCE, null, AuditOutcome.DONE)));
    }

    Mono<List<ExportRow>> exports(Actor actor, @Nullable UUID packageId, int most) {
        return database.inTransaction(actor.scope(), client -> store.exports(client, packageId, most)
                        .collectList())
                .delayUntil(
                        found -> audit.record(event(actor, AuditAction.LIST_EVIDENCE, "exports", AuditOutcome.DONE)));
    }

    Mono<Held> find(Actor actor, UUID id) {
        return held(actor.scope(), id)
                .delayUntil(found ->
                        audit.record(event(actor, AuditAction.VIEW_EVIDENCE, id.toString(), AuditOutcome.DONE)));
    }

    Mono<Held> held(Scope scope, UUID id) {
        return database.inTransaction(scope, client -> found(client, id, false)
                .flatMap(row -> store.custody(client, id).map(chain -> new Held(row, chain))));
    }

    /** A sealed package as it lies in the vault. Blocks. */
    SealedPackage open(Held held) {
        if (held.row().state() != EvidenceState.SEALED) {
            throw new ApiException(ProblemCode.EVIDENCE_NOT_READY);
        }
        try {
            SortedMap<String, byte[]> files = vault.read(held.row().id());
            byte[] manifest = files.get(PackagePaths.MANIFEST);
            String expected = held.row().manifestSha256();
            if (manifest == null || !Digests.hex(Digests.sha256(manifest)).equals(expected)) {
                throw new ApiException(ProblemCode.EVIDENCE_DAMAGED);
            }
            return new SealedPackage(held.row().id().toString(), expected, files, held.custody());
        } catch (DamagedPackageException damaged) {
            throw new ApiException(ProblemCode.EVIDENCE_DAMAGED);
        }
    }

    /** Adds an event to a sealed package's custody chain. */
    Mono<CustodyChain> note(Actor actor, UUID id, CustodyAction action, @Nullable String note, AuditAction traced) {
        return deed(actor, client -> appended(client, actor.username(), id, action, note)
                .flatMap(chain -> trace(client, actor, traced, id.toString()).thenReturn(chain)));
    }

    Mono<CustodyChain> appended(
            DatabaseClient client, String by, UUID id, CustodyAction action, @Nullable String note) {
        return found(client, id, true)
                .filter(row -> row.state() == EvidenceState.SEALED)
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EVIDENCE_NOT_READY)))
                .flatMap(row -> store.custody(client, id))
                .flatMap(chain -> {
                    CustodyChain longer = chain.then(now(), by, action, note, null);
                    return store.append(client, id, longer, chain.events().size())
                            .thenReturn(longer);
                });
    }

    Mono<PackageRow> found(DatabaseClient client, UUID id, boolean toChange) {
        return store.find(client, id, toChange)
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.EVIDENCE_NOT_FOUND)));
    }

    /** All of it or nothing, and its trace in the log before it is answered. */
    <T> Mono<T> deed(Actor actor, Function<DatabaseClient, Mono<T>> work) {
        return database.inTransaction(actor.scope(), work).delayUntil(done -> outbox.deliver());
    }

    Mono<Void> trace(DatabaseClient client, Actor actor, AuditAction action, String what) {
        return outbox.add(client, event(actor, action, what, AuditOutcome.DONE));
    }

    /** The trace of a check that found a package changed. */
    Mono<Void> unsound(Actor actor, UUID id) {
        return audit.record(event(actor, AuditAction.VERIFY_EVIDENCE, id.toString(), AuditOutcome.FAILED));
    }

    <T> Mono<T> refused(Actor actor, AuditAction action, String what, ProblemCode code) {
        return audit.record(event(actor, action, what + " " + code, AuditOutcome.REFUSED))
                .then(Mono.error(new ApiException(code).traced()));
    }

    EvidenceStore store() {
        return store;
    }

    Vault vault() {
        return vault;
    }

    /** Puts a package in its place while the caller's transaction holds its row. */
    Mono<Void> placed(Vault.Prepared file) {
        return Mono.<Void>fromRunnable(() -> vault.place(file)).subscribeOn(Schedulers.boundedElastic());
    }

    /** As exact as the database keeps it. */
    Instant now() {
        return Database.now(clock);
    }

    /** The same request of the same person is the same thing. */
    static UUID id(Actor actor, String key) {
        return UUID.nameUUIDFromBytes((actor.username() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    private Mono<Void> sameAsBefore(DatabaseClient client, PackageRow row) {
        return found(client, row.id(), false)
                .filter(before -> before.digest().equals(row.digest()))
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.CASE_REQUEST_KEY_REUSED)))
                .then();
    }

    private static boolean within(Actor actor, String organ) {
        return actor.scope().everyOrgan() || actor.scope().organs().contains(organ);
    }

    static AuditEvent event(Actor actor, AuditAction action, @Nullable String what, AuditOutcome outcome) {
        return new AuditEvent(actor.username(), actor.role().name(), action, what, Purpose.LEAK_PROTECTION, outcome);
    }
}
