package org.zhengming.api.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.zhengming.ingest.Sha256;
import reactor.core.publisher.Flux;

/** The proofs of deletion (删除证明). Every method runs inside a transaction that the caller began. */
final class DeletionStore {

    /** @param after the digest that the page before ended with */
    Flux<CaseDeletion> list(DatabaseClient client, @Nullable UUID digest, @Nullable UUID after, int size) {
        GenericExecuteSpec statement = client.sql("select * from case_deletion where true"
                        + (digest == null ? "" : " and digest = :digest")
                        + (after == null
                                ? ""
                                : " and (deleted_at, digest) < (select deleted_at, digest from case_deletion"
                                        + " where digest = :after)")
                        + " order by deleted_at desc, digest desc limit :size")
                .bind("size", size);
        statement = digest == null ? statement : statement.bind("digest", digest);
        statement = after == null ? statement : statement.bind("after", after);
        return statement
                .map(row -> new CaseDeletion(
                        row.get("digest", UUID.class),
                        row.get("organ", String.class),
                        row.get("procedure", String.class),
                        row.get("ended_at", Instant.class),
                        row.get("deleted_at", Instant.class),
                        row.get("kept_days", Integer.class),
                        row.get("packages", Integer.class),
                        row.get("remarks", Integer.class)))
                .all();
    }

    /** What a case of the id is known by once it is gone, as the database works it out. */
    static UUID digest(UUID id) {
        String hex = Sha256.hex(id.toString());
        return UUID.fromString(hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20, 32));
    }
}
