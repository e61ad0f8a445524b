package org.zhengming.api.report;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.zhengming.api.document.DocumentView;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The table of reports. Every method runs inside a transaction that the caller began. */
final class ReportStore {

    private static final String ENTRY = "id, organ, kind, subject, edition, made_at, made_by, title";

    private final JsonMapper json = JsonMapper.builder().build();

    /** Adds a report as the next edition on its subject. */
    Mono<Integer> add(DatabaseClient client, Report report) {
        return client.sql("insert into report (" + ENTRY + ", document) select :id, :organ, :kind, :subject,"
                        + " coalesce(max(edition), 0) + 1, :at, :by, :title, :document from report"
                        + " where organ = :organ and kind = :kind and subject = :subject returning edition")
                .bind("id", report.id())
                .bind("organ", report.organ())
                .bind("kind", report.kind().name())
                .bind("subject", report.subject())
                .bind("at", report.madeAt())
                .bind("by", report.madeBy())
                .bind("title", report.document().title())
                .bind("document", Json.of(json.writeValueAsString(report.document())))
                .map(row -> row.get("edition", Integer.class))
                .one();
    }

    Mono<Boolean> exists(DatabaseClient client, String organ, ReportKind kind, String subject) {
        return client.sql("select exists (select 1 from report where organ = :organ and kind = :kind"
                        + " and subject = :subject) as made")
                .bind("organ", organ)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .map(row -> row.get("made", Boolean.class))
                .one();
    }

    Mono<Report> find(DatabaseClient client, UUID id) {
        return client.sql("select " + ENTRY + ", document from report where id = :id")
                .bind("id", id)
                .map(this::report)
                .one();
    }

    /** Newest first, one more than a page when there is a next one. */
    Flux<ReportEntry> list(
            DatabaseClient client, @Nullable ReportKind kind, @Nullable Instant before, @Nullable UUID id, int size) {
        GenericExecuteSpec statement = client.sql("select " + ENTRY + " from report where true"
                        + (kind == null ? "" : " and kind = :kind")
                        + (before == null ? "" : " and (made_at, id) < (:before, :id)")
                        + " order by made_at desc, id desc limit :size")
                .bind("size", size);
        if (kind != null) {
            statement = statement.bind("kind", kind.name());
        }
        if (before != null) {
            statement = statement.bind("before", before).bind("id", id);
        }
        return statement.map(ReportStore::entry).all();
    }

    private static ReportEntry entry(Readable row) {
        return new ReportEntry(
                row.get("id", UUID.class),
                row.get("organ", String.class),
                ReportKind.valueOf(row.get("kind", String.class)),
                row.get("subject", String.class),
                row.get("edition", Integer.class),
                row.get("made_at", Instant.class),
                row.get("made_by", String.class),
                row.get("title", String.class));
    }

    private Report report(Readable row) {
        ReportEntry entry = entry(row);
        return new Report(
                entry.id(),
                entry.organ(),
                entry.kind(),
                entry.subject(),
                entry.edition(),
                entry.madeAt(),
                entry.madeBy(),
                json.readValue(row.get("document", Json.class).asString(), DocumentView.class));
    }
}
