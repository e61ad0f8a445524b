package org.zhengming.api.source;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.ingest.source.SourceForm;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of added sources. Every method runs inside a transaction that the caller began. A removed source stays as a
 * row, so that its id is never given to another whose place it would then take over.
 */
final class SourceStore {

    private final JsonMapper json = JsonMapper.shared();

    /** Keeps others from changing the table until the transaction ends. */
    Mono<Void> lock(DatabaseClient client) {
        return client.sql("lock table added_source in share row exclusive mode").then();
    }

    /** Removed ones too, by id. */
    Flux<SourceRow> all(DatabaseClient client) {
        return client.sql("select * from added_source order by id")
                .map(this::of)
                .all();
    }

    Mono<Void> insert(DatabaseClient client, SourceRow row) {
        return client.sql("insert into added_source (id, form, intent, added_by, added_at, changed_by, changed_at)"
                        + " values (:id, :form, :intent, :by, :at, :by, :at)")
                .bind("id", row.id())
                .bind("form", Json.of(json.writeValueAsBytes(row.form())))
                .bind("intent", row.intent().name())
                .bind("by", row.changedBy())
                .bind("at", row.changedAt())
                .then();
    }

    Mono<Void> change(DatabaseClient client, SourceRow row) {
        return client.sql("update added_source set intent = :intent, changed_by = :by, changed_at = :at where id = :id")
                .bind("intent", row.intent().name())
                .bind("by", row.changedBy())
                .bind("at", row.changedAt())
                .bind("id", row.id())
                .then();
    }

    private SourceRow of(Readable row) {
        Json form = Objects.requireNonNull(row.get("form", Json.class));
        return new SourceRow(
                row.get("id", String.class),
                json.readValue(form.asArray(), SourceForm.class),
                SourceIntent.valueOf(row.get("intent", String.class)),
                row.get("changed_by", String.class),
                row.get("changed_at", Instant.class));
    }
}
