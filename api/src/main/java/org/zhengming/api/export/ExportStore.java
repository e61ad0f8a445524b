package org.zhengming.api.export;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports as the tables of cases hold them. Every method runs inside a transaction that the caller began. */
final class ExportStore {

    private static final int MOST_LISTED = 200;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EXPORTS = """
            select record.id, record.procedure, record.organ, record.state, record.fields, record.changed_at,
                   asked.who as asked_by, asked.display_name as asked_by_name, asked.at as asked_at, asked.reason,
                   decided.display_name as decided_by_name, decided.reason as decision_reason,
                   taken.taken_at, taken.items
            from case_record record
            join case_event asked on asked.case_id = record.id and asked.version = 1
            left join case_event decided on decided.case_id = record.id and decided.version = 2
            left join export_taken taken on taken.case_id = record.id
            where record.procedure = any (:procedures)""";

    /**
     * An export with what became of it.
     *
     * @param changedAt when it was decided, or asked for
     */
    record Row(
            UUID id,
            String procedure,
            String organ,
            ExportState state,
            JsonNode fields,
            Instant changedAt,
            String askedBy,
            String askedByName,
            Instant askedAt,
            String reason,
            @Nullable String decidedByName,
            @Nullable String decisionReason,
            @Nullable Instant takenAt,
            @Nullable Integer items) {

        static Row of(Readable row) {
            return new Row(
                    row.get("id", UUID.class),
                    row.get("procedure", String.class),
                    row.get("organ", String.class),
                    ExportState.valueOf(row.get("state", String.class)),
                    JSON.readTree(row.get("fields", Json.class).asString()),
                    row.get("changed_at", Instant.class),
                    row.get("asked_by", String.class),
                    row.get("asked_by_name", String.class),
                    row.get("asked_at", Instant.class),
                    row.get("reason", String.class),
                    row.get("decided_by_name", String.class),
                    row.get("decision_reason", String.class),
                    row.get("taken_at", Instant.class),
                    row.get("items", Integer.class));
        }
    }

    /** Newest first. */
    Flux<Row> list(DatabaseClient client, Collection<String> procedures) {
        return client.sql(EXPORTS + " order by record.opened_at desc, record.id limit " + MOST_LISTED)
                .bind("procedures", procedures.toArray(String[]::new))
                .map(Row::of)
                .all();
    }

    /** Kept from everybody else until the transaction ends. */
    Mono<Row> find(DatabaseClient client, Collection<String> procedures, UUID id) {
        return client.sql(EXPORTS + " and record.id = :id for update of record")
                .bind("procedures", procedures.toArray(String[]::new))
                .bind("id", id)
                .map(Row::of)
                .one();
    }

    /** @return whether it was not taken before, by a request at the same instant either */
    Mono<Boolean> taken(DatabaseClient client, UUID id, Instant at, int items) {
        return client.sql("insert into export_taken (case_id, taken_at, items) values (:id, :at, :items)"
                        + " on conflict do nothing")
                .bind("id", id)
                .bind("at", at)
                .bind("items", items)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
