package org.zhengming.api.cases;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.security.AccountRole;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of cases. Every method runs inside a transaction that the caller began. */
final class CaseStore {

    private static final String COLUMNS = "id, procedure, organ, person, department, state, version, addressed_to,"
            + " fields, sealed, opened_by, opened_at, changed_at";

    private final FieldJson json;

    CaseStore(FieldJson json) {
        this.json = json;
    }

    /** @param toChange keeps everybody else from changing the case until the transaction ends */
    Mono<CaseRecord> find(DatabaseClient client, Procedure procedure, UUID id, boolean toChange) {
        return client.sql("select " + COLUMNS + " from case_record where id = :id and procedure = :procedure"
                        + (toChange ? " for update" : ""))
                .bind("id", id)
                .bind("procedure", procedure.name())
                .map(this::record)
                .one();
    }

    Mono<CaseHistory> history(DatabaseClient client, UUID id) {
        return client.sql("select * from case_event where case_id = :id order by version")
                .bind("id", id)
                .map(row -> event(row, id))
                .all()
                .collectList()
                .map(CaseHistory::new);
    }

    /** Newest change first. */
    Flux<CaseRecord> list(DatabaseClient client, Procedure procedure, CaseQuery query) {
        String where = " where procedure = :procedure"
                + (query.states().isEmpty() ? "" : " and state = any (:states)")
                + (query.person() == null ? "" : " and person = :person")
                + (query.after() == null ? "" : " and (changed_at, id) < (:changedAt, :id)");
        GenericExecuteSpec statement = client.sql("select " + COLUMNS + " from case_record" + where
                        + " order by changed_at desc, id desc limit :size")
                .bind("procedure", procedure.name())
                .bind("size", query.size() + 1);
        if (!query.states().isEmpty()) {
            statement = statement.bind("states", query.states().toArray(String[]::new));
        }
        if (query.person() != null) {
            statement = statement.bind("person", query.person());
        }
        if (query.after() != null) {
            statement = statement
                    .bind("changedAt", query.after().changedAt())
                    .bind("id", query.after().id());
        }
        return statement.map(this::record).all();
    }

    Mono<Void> insert(DatabaseClient client, Procedure procedure, CaseRecord record) {
        FieldJson.Split split = json.split(procedure, record.id(), record.fields());
        GenericExecuteSpec statement = client.sql("insert into case_record (" + COLUMNS + ", ended_at) values (:id,"
                        + " :procedure, :organ, :person, :department, :state, :version, :addressedTo, :fields, :sealed,"
                        + " :openedBy, :openedAt, :changedAt, case when :ended then :changedAt end)")
                .bind("id", record.id())
                .bind("procedure", record.procedure())
                .bind("organ", record.organ())
                .bind("department", record.department())
                .bind("state", record.state())
                .bind("version", record.version())
                .bind("fields", Json.of(split.open()))
                .bind("sealed", Json.of(split.sealed()))
                .bind("openedBy", record.openedBy())
                .bind("openedAt", record.openedAt())
                .bind("changedAt", record.changedAt())
                .bind("ended", procedure.isEnd(record.state()));
        return done(maybe(maybe(statement, "person", record.person()), "addressedTo", record.addressedTo()));
    }

    Mono<Void> update(DatabaseClient client, Procedure procedure, CaseRecord record) {
        FieldJson.Split split = json.split(procedure, record.id(), record.fields());
        GenericExecuteSpec statement = client.sql("update case_record set state = :state, version = :version,"
                        + " addressed_to = :addressedTo, fields = :fields, sealed = :sealed, changed_at = :changedAt,"
                        + " ended_at = case when :ended then coalesce(ended_at, :changedAt) end where id = :id")
                .bind("state", record.state())
                .bind("version", record.version())
                .bind("fields", Json.of(split.open()))
                .bind("sealed", Json.of(split.sealed()))
                .bind("changedAt", record.changedAt())
                .bind("ended", procedure.isEnd(record.state()))
                .bind("id", record.id());
        return done(maybe(statement, "addressedTo", record.addressedTo()));
    }

    Mono<Void> append(DatabaseClient client, Procedure procedure, UUID id, CaseEvent event) {
        FieldJson.Split split = json.split(procedure, id, event.fields());
        return done(client.sql("insert into case_event (case_id, version, at, who, display_name, role, action,"
                        + " from_state, to_state, reason, fields, sealed) values (:id, :version, :at, :who, :name, :role,"
                        + " :action, :from, :to, :reason, :fields, :sealed)")
                .bind("id", id)
                .bind("version", event.version())
                .bind("at", event.at())
                .bind("who", event.who())
                .bind("name", event.displayName())
                .bind("role", event.role().name())
                .bind("action", event.action())
                .bind("from", event.from())
                .bind("to", event.to())
                .bind("reason", event.reason())
                .bind("fields", Json.of(split.open()))
                .bind("sealed", Json.of(split.sealed())));
    }

    /**
     * Does what a request asks for, the first time that it comes.
     *
     * @param key of the request, unique among those of {@code who}
     * @return what the deed is about; fails with CASE_REQUEST_KEY_REUSED when the key stood for another request
     */
    Mono<UUID> once(DatabaseClient client, String who, UsedKey request, String key, Instant now, Mono<UUID> deed) {
        return use(client, who, request, key, now).flatMap(used -> {
            if (used.isEmpty()) {
                return deed;
            }
            return used.get().digest().equals(request.digest())
                    ? Mono.just(used.get().record())
                    : Mono.error(new ApiException(ProblemCode.CASE_REQUEST_KEY_REUSED));
        });
    }

    /** Takes a request's key for itself; gives nothing when the key is new, else what it was used for. */
    private static Mono<Optional<UsedKey>> use(
            DatabaseClient client, String who, UsedKey request, String key, Instant now) {
        return client.sql("insert into case_request (who, request_key, digest, case_id, at)"
                        + " values (:who, :key, :digest, :case, :at) on conflict do nothing")
                .bind("who", who)
                .bind("key", key)
                .bind("digest", request.digest())
                .bind("case", request.record())
                .bind("at", now)
                .fetch()
                .rowsUpdated()
                .flatMap(inserted -> inserted > 0 ? Mono.just(Optional.empty()) : used(client, who, key));
    }

    private static Mono<Optional<UsedKey>> used(DatabaseClient client, String who, String key) {
        return client.sql("select digest, case_id from case_request where who = :who and request_key = :key")
                .bind("who", who)
                .bind("key", key)
                .map(row -> new UsedKey(row.get("digest", String.class), row.get("case_id", UUID.class)))
                .one()
                .map(Optional::of);
    }

    /** What a key stands for: the request's digest and the case it made or moved. */
    record UsedKey(String digest, UUID record) {}

    private CaseRecord record(Readable row) {
        UUID id = row.get("id", UUID.class);
        return new CaseRecord(
                id,
                row.get("procedure", String.class),
                row.get("organ", String.class),
                row.get("person", String.class),
                row.get("department", String.class),
                row.get("state", String.class),
                row.get("version", Long.class),
                row.get("addressed_to", String.class),
                json.join(id, text(row, "fields"), text(row, "sealed")),
                row.get("opened_by", String.class),
                row.get("opened_at", Instant.class),
                row.get("changed_at", Instant.class));
    }

    private CaseEvent event(Readable row, UUID id) {
        return new CaseEvent(
                row.get("version", Long.class),
                row.get("at", Instant.class),
                row.get("who", String.class),
                row.get("display_name", String.class),
                AccountRole.valueOf(row.get("role", String.class)),
                row.get("action", String.class),
                row.get("from_state", String.class),
                row.get("to_state", String.class),
                row.get("reason", String.class),
                json.join(id, text(row, "fields"), text(row, "sealed")));
    }

    private static String text(Readable row, String column) {
        return row.get(column, Json.class).asString();
    }

    private static GenericExecuteSpec maybe(GenericExecuteSpec statement, String name, String value) {
        return value == null ? statement.bindNull(name, String.class) : statement.bind(name, value);
    }

    private static Mono<Void> done(GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().then();
    }
}
