package org.zhengming.api.cases;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of unmaskings. Every method runs inside a transaction that the caller began; the value is never in it. */
final class UnmaskingStore {

    private static final int MOST_LISTED = 200;

    Mono<Void> insert(DatabaseClient client, Unmasking asked) {
        return client.sql("insert into unmasking (id, case_id, procedure, field, reason, state, asked_by, asked_at)"
                        + " values (:id, :case, :procedure, :field, :reason, :state, :askedBy, :askedAt)")
                .bind("id", asked.id())
                .bind("case", asked.caseId())
                .bind("procedure", asked.procedure())
                .bind("field", asked.field())
                .bind("reason", asked.reason())
                .bind("state", asked.state().name())
                .bind("askedBy", asked.askedBy())
                .bind("askedAt", asked.askedAt())
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** Kept from everybody else until the transaction ends. */
    Mono<Unmasking> find(DatabaseClient client, UUID id) {
        return client.sql("select * from unmasking where id = :id for update")
                .bind("id", id)
                .map(UnmaskingStore::of)
                .one();
    }

    /** What somebody asked for already and nobody has ended. */
    Mono<Unmasking> open(DatabaseClient client, UUID caseId, String field, String askedBy) {
        return client.sql("select * from unmasking where case_id = :case and field = :field and asked_by = :askedBy"
                        + " and state in ('ASKED', 'GRANTED') order by asked_at desc limit 1")
                .bind("case", caseId)
                .bind("field", field)
                .bind("askedBy", askedBy)
                .map(UnmaskingStore::of)
                .one();
    }

    /** Newest first. */
    Flux<Unmasking> list(DatabaseClient client, Collection<String> procedures, Instant since) {
        return client.sql("select * from unmasking where procedure = any (:procedures) and asked_at > :since"
                        + " order by asked_at desc, id limit " + MOST_LISTED)
                .bind("procedures", procedures.toArray(String[]::new))
                .bind("since", since)
                .map(UnmaskingStore::of)
                .all();
    }

    Mono<Void> decide(DatabaseClient client, UUID id, UnmaskingState state, String who, Instant at, String reason) {
        return client.sql("update unmasking set state = :state, decided_by = :who, decided_at = :at,"
                        + " decision_reason = :reason where id = :id")
                .bind("state", state.name())
                .bind("who", who)
                .bind("at", at)
                .bind("reason", reason)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> seen(DatabaseClient client, UUID id, Instant at) {
        return client.sql("update unmasking set state = 'SEEN', seen_at = :at where id = :id")
                .bind("at", at)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static Unmasking of(Readable row) {
        return new Unmasking(
                row.get("id", UUID.class),
                row.get("case_id", UUID.class),
                row.get("procedure", String.class),
                row.get("field", String.class),
                row.get("reason", String.class),
                UnmaskingState.valueOf(row.get("state", String.class)),
                row.get("asked_by", String.class),
                row.get("asked_at", Instant.class),
                row.get("decided_by", String.class),
                row.get("decided_at", Instant.class),
                row.get("decision_reason", String.class),
                row.get("seen_at", Instant.class));
    }
}
