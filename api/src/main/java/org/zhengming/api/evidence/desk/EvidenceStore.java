package org.zhengming.api.evidence.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.custody.CustodyChain;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of evidence. Every method runs inside a transaction that the caller began. */
final class EvidenceStore {

    /** Whether a row of case_record speaks of a row of evidence_package. */
    private static final String NAMES = "(strpos(case_record.fields::text, evidence_package.id::text) > 0"
            + " or evidence_package.case_ref = case_record.id::text)";

    /** @return whether it was new */
    Mono<Boolean> insert(DatabaseClient client, PackageRow row) {
        GenericExecuteSpec statement = client.sql("insert into evidence_package (id, organ, case_ref, state, operator,"
                        + " assistant, digest, sealed_request, redacted_from, requested_at, changed_at) values (:id,"
                        + " :organ, :case, :state, :operator, :assistant, :digest, :request, :from, :at, :at)"
                        + " on conflict (id) do nothing")
                .bind("id", row.id())
                .bind("organ", row.organ())
                .bind("case", row.caseRef())
                .bind("state", row.state().name())
                .bind("operator", row.operator())
                .bind("assistant", row.assistant())
                .bind("digest", row.digest())
                .bind("request", row.request())
                .bind("at", row.requestedAt());
        return (row.redactedFrom() == null
                        ? statement.bindNull("from", UUID.class)
                        : statement.bind("from", row.redactedFrom()))
                .fetch()
                .rowsUpdated()
                .map(count -> count > 0);
    }

    /** @param toChange keeps everybody else from changing it until the transaction ends */
    Mono<PackageRow> find(DatabaseClient client, UUID id, boolean toChange) {
        return client.sql("select * from evidence_package where id = :id" + (toChange ? " for update" : ""))
                .bind("id", id)
                .map(PackageRow::of)
                .one();
    }

    /** Newest first. */
    Flux<PackageRow> list(DatabaseClient client, @Nullable String caseRef, @Nullable UUID after, int size) {
        String where = " where true" + (caseRef == null ? "" : " and case_ref = :case")
                + (after == null
                        ? ""
                        : " and (requested_at, id) < (select requested_at, id from evidence_package where id = :after)");
        GenericExecuteSpec statement = client.sql(
                        "select * from evidence_package" + where + " order by requested_at desc, id desc limit :size")
                .bind("size", size);
        statement = caseRef == null ? statement : statement.bind("case", caseRef);
        statement = after == null ? statement : statement.bind("after", after);
        return statement.map(PackageRow::of).all();
    }

    /** Those that a crash or a stop left under way are to be captured from the beginning. */
    Mono<Void> queueAnew(DatabaseClient client, Instant now) {
        return done(client.sql(
                        "update evidence_package set state = 'QUEUED', changed_at = :at" + " where state = 'CAPTURING'")
                .bind("at", now));
    }

    /** Longest waiting first. */
    Flux<UUID> queued(DatabaseClient client) {
        return client.sql("select id from evidence_package where state = 'QUEUED' order by requested_at")
                .map(row -> row.get("id", UUID.class))
                .all();
    }

    /** Named in a field of the case, or made for it, and for no other. */
    Flux<UUID> namedByNoneBut(DatabaseClient client, UUID caseId) {
        return ids(
                client.sql("select id from evidence_package where state <> 'EXPIRED_DELETED' and exists (select 1 from"
                                + " case_record where id = :case and " + NAMES
                                + ") and not exists (select 1 from case_record"
                                + " where id <> :case and " + NAMES + ") order by id")
                        .bind("case", caseId));
    }

    /** Named by no case, as long as nothing that a case names was made of them. */
    Flux<UUID> unnamed(DatabaseClient client, int days) {
        return ids(client.sql("select id from evidence_package where state <> 'EXPIRED_DELETED'"
                        + " and coalesce(sealed_at, requested_at) < now() - make_interval(days => :days)"
                        + " and not exists (select 1 from case_record where " + NAMES + ")"
                        + " and not exists (select 1 from evidence_package original"
                        + " where original.id = evidence_package.redacted_from"
                        + " and original.state <> 'EXPIRED_DELETED') order by id limit 100")
                .bind("days", days));
    }

    /** Marks what the case names, and copies of it, to go as soon as no other case names it. */
    Mono<Void> discard(DatabaseClient client, UUID caseId, Instant now) {
        return done(client.sql("with named as (select id from evidence_package where exists (select 1 from case_record"
                        + " where id = :case and " + NAMES + "))"
                        + " update evidence_package set discarded_at = :at where state <> 'EXPIRED_DELETED'"
                        + " and (id in (select id from named) or redacted_from in (select id from named))")
                .bind("case", caseId)
                .bind("at", now));
    }

    /** Discarded, and named by no case but referrals that were about nothing. */
    Flux<UUID> discarded(DatabaseClient client) {
        return ids(client.sql("select id from evidence_package where discarded_at is not null"
                + " and state <> 'EXPIRED_DELETED' and not exists (select 1 from case_record where " + NAMES
                + " and not (procedure = 'referral' and state in ('FALSE_POSITIVE', 'PUBLIC_OFFICIAL')))"
                + " order by id limit 100"));
    }

    Flux<UUID> expiredOf(DatabaseClient client, Collection<UUID> packages) {
        return ids(client.sql("select id from evidence_package where state = 'EXPIRED_DELETED' and id = any (:ids)")
                .bind("ids", packages.toArray(UUID[]::new)));
    }

    /** What was asked for goes too. */
    Mono<Void> expired(DatabaseClient client, UUID id, Instant now) {
        return done(client.sql("update evidence_package set state = 'EXPIRED_DELETED', sealed_request = '',"
                        + " changed_at = :at where id = :id")
                .bind("id", id)
                .bind("at", now));
    }

    private static Flux<UUID> ids(GenericExecuteSpec statement) {
        return statement.map(row -> row.get("id", UUID.class)).all();
    }

    Mono<Void> state(DatabaseClient client, UUID id, EvidenceState state, @Nullable String failure, Instant now) {
        GenericExecuteSpec statement = client.sql(
                        "update evidence_package set state = :state, failure = :failure, changed_at = :at where id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", now);
        return done(failure == null ? statement.bindNull("failure", String.class) : statement.bind("failure", failure));
    }

    Mono<Void> sealed(DatabaseClient client, UUID id, String manifestSha256, long size, Instant now) {
        return done(
                client.sql("update evidence_package set state = 'SEALED', manifest_sha256 = :manifest, size = :size,"
                                + " failure = null, sealed_at = :at, changed_at = :at where id = :id")
                        .bind("id", id)
                        .bind("manifest", manifestSha256)
                        .bind("size", size)
                        .bind("at", now));
    }

    Mono<CustodyChain> custody(DatabaseClient client, UUID id) {
        return client.sql("select event from evidence_custody where package_id = :id order by seq")
                .bind("id", id)
                .map(row -> row.get("event", String.class))
                .all()
                .collectList()
                .map(EvidenceStore::chain);
    }

    /** Adds the events that the database does not have yet. The package's row is locked by the caller. */
    Mono<Void> append(DatabaseClient client, UUID id, CustodyChain chain, int known) {
        return Flux.fromIterable(chain.events())
                .skip(known)
                .concatMap(each -> done(
                        client.sql("insert into evidence_custody (package_id, seq, event) values (:id, :seq, :event)")
                                .bind("id", id)
                                .bind("seq", each.seq())
                                .bind("event", new String(CanonicalJson.write(each), StandardCharsets.UTF_8))))
                .then();
    }

    Mono<Boolean> insert(DatabaseClient client, ExportRow row) {
        GenericExecuteSpec statement = client.sql(
                        "insert into evidence_export (id, package_id, state, reason, recipient,"
                                + " asked_by, asked_at) values (:id, :package, :state, :reason, :recipient, :by, :at)"
                                + " on conflict (id) do nothing")
                .bind("id", row.id())
                .bind("package", row.packageId())
                .bind("state", row.state().name())
                .bind("reason", row.reason())
                .bind("by", row.askedBy())
                .bind("at", row.askedAt());
        return (row.recipient() == null
                        ? statement.bindNull("recipient", byte[].class)
                        : statement.bind("recipient", row.recipient()))
                .fetch()
                .rowsUpdated()
                .map(count -> count > 0);
    }

    Mono<ExportRow> export(DatabaseClient client, UUID id, boolean toChange) {
        return client.sql("select * from evidence_export where id = :id" + (toChange ? " for update" : ""))
                .bind("id", id)
                .map(ExportRow::of)
                .one();
    }

    /** Newest first, of one package or of all that the reader sees. */
    Flux<ExportRow> exports(DatabaseClient client, @Nullable UUID packageId, int most) {
        GenericExecuteSpec statement = client.sql("select * from evidence_export"
                        + (packageId == null ? "" : " where package_id = :package")
                        + " order by asked_at desc limit :most")
                .bind("most", most);
        return (packageId == null ? statement : statement.bind("package", packageId))
                .map(ExportRow::of)
                .all();
    }

    /**
     * Whether somebody keeps out of deciding about a package: the person whom a case that names it concerns, their
     * department, and those who declared so ({@code Judge} of the cases says the same of the cases themselves).
     */
    Mono<Boolean> keepsOut(DatabaseClient client, Actor actor, UUID id) {
        return client.sql(
                        "select exists (select 1 from case_record, evidence_package where evidence_package.id = :id and "
                                + NAMES + " and (person = :person or department <> '' and department = :department"
                                + " or jsonb_exists(fields -> 'recused', :who))) as bound")
                .bind("id", id)
                .bind("person", actor.person() == null ? "" : actor.person())
                .bind("department", actor.department())
                .bind("who", actor.username())
                .map(row -> row.get("bound", Boolean.class))
                .one();
    }

    Mono<Void> decide(DatabaseClient client, UUID id, ExportRow.State state, String by, Instant now) {
        return done(client.sql(
                        "update evidence_export set state = :state, decided_by = :by, decided_at = :at where id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("by", by)
                .bind("at", now));
    }

    Mono<Void> taken(DatabaseClient client, UUID id, Instant now) {
        return done(client.sql("update evidence_export set state = 'TAKEN', taken_at = :at where id = :id")
                .bind("id", id)
                .bind("at", now));
    }

    private static CustodyChain chain(List<String> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEach(each -> all.append(each).append('\n'));
        try {
            return CustodyChain.read(all.toString().getBytes(StandardCharsets.UTF_8));
        } catch (CustodyChain.BrokenChainException broken) {
            throw new ApiException(ProblemCode.EVIDENCE_DAMAGED);
        }
    }

    private static Mono<Void> done(GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().then();
    }
}
