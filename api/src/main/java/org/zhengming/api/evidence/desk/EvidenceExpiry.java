package org.zhengming.api.evidence.desk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.evidence.custody.CustodyAction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes the content of packages when their time is over. What is left says that there was one, who had it and when it
 * went. The database is told first and the file deleted after: a file that a crash leaves is deleted by
 * {@link #deleteLeft}.
 */
public final class EvidenceExpiry {

    private static final String PROGRAM = "PROGRAM";

    private final EvidenceDesk desk;
    private final Database database;
    private final AuditOutbox outbox;

    EvidenceExpiry(EvidenceDesk desk, Database database, AuditOutbox outbox) {
        this.desk = desk;
        this.database = database;
        this.outbox = outbox;
    }

    /** Packages that the case names and no other case does; within a transaction that sees every organ. */
    public Mono<List<UUID>> namedByNoneBut(DatabaseClient client, UUID caseId) {
        return desk.store().namedByNoneBut(client, caseId).collectList();
    }

    /**
     * Marks packages as deleted, with the last event of their custody and a trace each; within a transaction that sees
     * every organ. Their files are deleted by {@link #deleteFiles} when it is committed.
     *
     * @param why such as {@code with its case}
     */
    public Mono<Void> expire(DatabaseClient client, Collection<UUID> packages, String why) {
        return Flux.fromIterable(packages)
                .concatMap(id -> desk.found(client, id, true)
                        .flatMap(row -> row.state() == EvidenceState.SEALED
                                ? desk.appended(client, PROGRAM, id, CustodyAction.DESTROYED, "retention, " + why)
                                        .then()
                                : Mono.empty())
                        .then(desk.store().expired(client, id, desk.now()))
                        .then(outbox.add(client, trace(id, why))))
                .then();
    }

    /**
     * Lets the packages of a case that was about nothing go, at the next {@link #expireDiscarded}; within the transaction
     * that empties the case, before it does.
     */
    public Mono<Void> discard(DatabaseClient client, UUID caseId) {
        return desk.store().discard(client, caseId, desk.now());
    }

    /**
     * Deletes discarded packages that no other case names.
     *
     * @return how many
     */
    public Mono<Integer> expireDiscarded() {
        return expire(desk.store()::discarded, "with a referral about nothing");
    }

    /** Deletes the content of packages; blocks. */
    public void deleteFiles(Collection<UUID> packages) {
        packages.forEach(desk.vault()::delete);
    }

    /**
     * Deletes packages that no case names, so long after they were sealed or asked for.
     *
     * @return how many
     */
    public Mono<Integer> expireUnnamed(int days) {
        return expire(client -> desk.store().unnamed(client, days), "named by no case, kept " + days + "d");
    }

    private Mono<Integer> expire(Function<DatabaseClient, Flux<UUID>> which, String why) {
        return database.inTransaction(Scope.PROGRAM, client -> which.apply(client)
                        .collectList()
                        .flatMap(ids -> expire(client, ids, why).thenReturn(ids)))
                .doOnNext(this::deleteFiles)
                .delayUntil(ids -> outbox.deliver())
                .map(List::size);
    }

    /** Deletes files of packages that the database knows as deleted. */
    public Mono<Void> deleteLeft() {
        return Mono.fromCallable(desk.vault()::held)
                .flatMap(held -> database.inTransaction(
                        Scope.PROGRAM,
                        client -> desk.store().expiredOf(client, held).collectList()))
                .doOnNext(this::deleteFiles)
                .then();
    }

    private static AuditEvent trace(UUID id, String why) {
        return new AuditEvent(
                PROGRAM,
                PROGRAM,
                AuditAction.EXPIRE_EVIDENCE,
                id + " " + why,
                Purpose.LEAK_PROTECTION,
                AuditOutcome.DONE);
    }
}
