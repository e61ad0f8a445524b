package org.zhengming.api.cases;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.zhengming.api.security.AccountRole;
import reactor.core.publisher.Mono;

/** The table of remarks. Every method runs inside a transaction that the caller began. */
final class RemarkStore {

    /** Oldest first. */
    Mono<List<Remark>> list(DatabaseClient client, UUID caseId) {
        return client.sql("select * from case_remark where case_id = :case order by number")
                .bind("case", caseId)
                .map(RemarkStore::of)
                .all()
                .collectList();
    }

    Mono<Void> append(DatabaseClient client, UUID caseId, Remark remark) {
        GenericExecuteSpec statement = client.sql(
                        "insert into case_remark (case_id, number, at, who, display_name, role,"
                                + " text, corrects) values (:case, :number, :at, :who, :name, :role, :text, :corrects)")
                .bind("case", caseId)
                .bind("number", remark.number())
                .bind("at", remark.at())
                .bind("who", remark.who())
                .bind("name", remark.displayName())
                .bind("role", remark.role().name())
                .bind("text", remark.text());
        return (remark.corrects() == null
                        ? statement.bindNull("corrects", Integer.class)
                        : statement.bind("corrects", remark.corrects()))
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static Remark of(Readable row) {
        return new Remark(
                row.get("number", Integer.class),
                row.get("at", Instant.class),
                row.get("who", String.class),
                row.get("display_name", String.class),
                AccountRole.valueOf(row.get("role", String.class)),
                row.get("text", String.class),
                row.get("corrects", Integer.class));
    }
}
