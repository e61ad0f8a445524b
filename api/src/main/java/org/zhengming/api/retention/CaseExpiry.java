package org.zhengming.api.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.evidence.desk.EvidenceExpiry;
import org.zhengming.api.load.Looking;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes cases whose time after their end is over, each in one transaction with its history, the evidence that no other
 * case names, a proof of deletion (删除证明) and its trace. Whether the time is over and nobody holds the case is judged by
 * the database too, with its own clock. The register is in another schema that this cannot reach.
 */
public final class CaseExpiry implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int AT_ONCE = 100;
    private static final String PROGRAM = "PROGRAM";

    private static final String DUE = "select id, ended_at from case_record where procedure = :procedure"
            + " and ended_at < now() - make_interval(days => :days) and not case_is_held(id) order by ended_at limit "
            + AT_ONCE;

    private final Database database;
    private final EvidenceExpiry evidence;
    private final AuditOutbox outbox;
    private final CaseRetention kept;
    private final Looking looking = new Looking("case-expiry", LONGEST);

    public CaseExpiry(Database database, EvidenceExpiry evidence, AuditOutbox outbox, CaseRetention kept) {
        this.database = database;
        this.evidence = evidence;
        this.outbox = outbox;
        this.kept = kept;
    }

    /**
     * Looks at once and then again after each pause.
     *
     * @param atOnce pause between two looks for what is to go at once
     */
    public CaseExpiry every(Duration pause, Duration atOnce) {
        looking.every(
                atOnce, "Evidence that was discarded cannot be deleted at the moment", () -> evidence.expireDiscarded()
                        .block(LONGEST));
        looking.every(pause, "Cases whose time is over cannot be deleted at the moment", () -> sweep().block(LONGEST));
        return this;
    }

    /**
     * Deletes everything that is due, and what a crash left of it.
     *
     * @return how many cases
     */
    public Mono<Long> sweep() {
        return evidence.deleteLeft()
                .thenMany(Flux.fromIterable(CaseRetention.PROCEDURES))
                .concatMap(procedure -> sweep(procedure, kept.days(procedure)))
                .reduce(0L, Long::sum)
                .delayUntil(done -> evidence.expireUnnamed(kept.usual()));
    }

    /** Batch by batch, until one finds nothing that can be deleted. */
    private Mono<Long> sweep(String procedure, int days) {
        return due(procedure, days)
                .flatMapMany(Flux::fromIterable)
                .concatMap(each -> delete(procedure, each, days))
                .count()
                .flatMap(count -> count < AT_ONCE
                        ? Mono.just(count)
                        : sweep(procedure, days).map(more -> count + more));
    }

    private record Ended(UUID id, Instant at) {}

    private Mono<List<Ended>> due(String procedure, int days) {
        return database.inTransaction(Scope.PROGRAM, client -> client.sql(DUE)
                .bind("procedure", procedure)
                .bind("days", days)
                .map(row -> new Ended(row.get("id", UUID.class), row.get("ended_at", Instant.class)))
                .all()
                .collectList());
    }

    /** Empty when somebody came first, to hold it or to delete it. */
    private Mono<UUID> delete(String procedure, Ended ended, int days) {
        return database.inTransaction(Scope.PROGRAM, client -> evidence.namedByNoneBut(client, ended.id())
                        .flatMap(packages -> gone(client, ended.id(), days, packages.size())
                                .delayUntil(digest -> evidence.expire(client, packages, "with its case")
                                        .then(outbox.add(
                                                client, trace(procedure, digest, ended.at(), days, packages.size()))))
                                .map(digest -> new Gone(digest, packages))))
                .doOnNext(gone -> evidence.deleteFiles(gone.packages()))
                .delayUntil(gone -> outbox.deliver())
                .map(Gone::digest);
    }

    private record Gone(UUID digest, List<UUID> packages) {}

    private static Mono<UUID> gone(DatabaseClient client, UUID id, int days, int packages) {
        return client.sql(
                        "select digest from delete_ended_case(:id, :days, :packages) as digest where digest is not null")
                .bind("id", id)
                .bind("days", days)
                .bind("packages", packages)
                .map(row -> row.get("digest", UUID.class))
                .one();
    }

    private static AuditEvent trace(String procedure, UUID digest, Instant ended, int days, int packages) {
        String what =
                "%s 1, digest %s, ended %s, kept %dd, evidence %d".formatted(procedure, digest, ended, days, packages);
        return new AuditEvent(
                PROGRAM, PROGRAM, AuditAction.DELETE_CASE, what, Purpose.COMMITTEE_CASE, AuditOutcome.DONE);
    }

    @Override
    public void close() {
        looking.close();
    }
}
