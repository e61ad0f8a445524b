package org.zhengming.api.savedsearch;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.SearchDescription;
import org.zhengming.api.search.SearchText;
import org.zhengming.api.security.SignedIn;
import reactor.core.publisher.Mono;

/** The saved searches of an account; the database shows it no others. A change and its trace are committed together. */
public final class SavedSearches {

    private static final int MOST = 50;

    private final Database database;
    private final AuditOutbox outbox;
    private final InstantSource clock;
    private final ZoneId zone;

    public SavedSearches(Database database, AuditOutbox outbox, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    Mono<List<SavedSearch>> all(SignedIn reader) {
        return database.inTransaction(
                own(reader), client -> client.sql("select id, name, search, saved_at from saved_search order by name")
                        .map(SavedSearches::of)
                        .all()
                        .collectList());
    }

    /** Fails with SEARCH_NAME_TAKEN and TOO_MANY_SEARCHES. */
    Mono<SavedSearch> add(SignedIn reader, SavedSearchDraft draft) {
        SearchRequest request = draft.request(zone);
        SavedSearch added = kept(UUID.randomUUID(), draft, request);
        return changed(reader, AuditAction.SAVE_SEARCH, told(added.id(), request), client -> roomFor(client, reader)
                        .then(client.sql("insert into saved_search (id, account, name, search, saved_at)"
                                        + " values (:id, :account, :name, :search, :at)")
                                .bind("id", added.id())
                                .bind("account", reader.username())
                                .bind("name", added.name())
                                .bind("search", added.search())
                                .bind("at", added.savedAt())
                                .fetch()
                                .rowsUpdated()))
                .thenReturn(added);
    }

    /** Fails with SAVED_SEARCH_NOT_FOUND and SEARCH_NAME_TAKEN. */
    Mono<SavedSearch> change(SignedIn reader, UUID id, SavedSearchDraft draft) {
        SearchRequest request = draft.request(zone);
        SavedSearch after = kept(id, draft, request);
        return changed(reader, AuditAction.CHANGE_SAVED_SEARCH, told(id, request), client -> client.sql(
                                "update saved_search set name = :name, search = :search, saved_at = :at"
                                        + " where id = :id")
                        .bind("id", id)
                        .bind("name", after.name())
                        .bind("search", after.search())
                        .bind("at", after.savedAt())
                        .fetch()
                        .rowsUpdated()
                        .flatMap(SavedSearches::there))
                .thenReturn(after);
    }

    /** Fails with SAVED_SEARCH_NOT_FOUND. */
    Mono<Void> delete(SignedIn reader, UUID id) {
        return changed(reader, AuditAction.DELETE_SAVED_SEARCH, id.toString(), client -> client.sql(
                        "delete from saved_search where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .flatMap(SavedSearches::there));
    }

    /** Deletes those of an account that nobody signs in with any more. */
    public Mono<Void> forget(String account) {
        return database.inTransaction(
                Scope.ofAccount(account), client -> client.sql("delete from saved_search where account = :account")
                        .bind("account", account)
                        .fetch()
                        .rowsUpdated()
                        .then());
    }

    private Mono<Void> changed(
            SignedIn reader, AuditAction action, String what, Function<DatabaseClient, Mono<Long>> change) {
        return database.inTransaction(own(reader), client -> change.apply(client)
                        .then(outbox.add(client, reader.did(action, what, AuditOutcome.DONE)))
                        .thenReturn(true))
                .onErrorMap(DuplicateKeyException.class, taken -> new ApiException(ProblemCode.SEARCH_NAME_TAKEN))
                .then(outbox.deliver());
    }

    /** Nobody saves two at once, so that the limit holds. */
    private static Mono<Long> roomFor(DatabaseClient client, SignedIn reader) {
        return client.sql("select pg_advisory_xact_lock(hashtextextended('saved_search ' || :account, 0))")
                .bind("account", reader.username())
                .then()
                .then(client.sql("select count(*) as saved from saved_search")
                        .map(row -> row.get("saved", Long.class))
                        .one())
                .filter(saved -> saved < MOST)
                .switchIfEmpty(Mono.error(() -> new ApiException(ProblemCode.TOO_MANY_SEARCHES, MOST)));
    }

    private static Mono<Long> there(Long rows) {
        return rows > 0 ? Mono.just(rows) : Mono.error(new ApiException(ProblemCode.SAVED_SEARCH_NOT_FOUND));
    }

    private SavedSearch kept(UUID id, SavedSearchDraft draft, SearchRequest request) {
        Instant now = Database.now(clock);
        return new SavedSearch(id, draft.checkedName(), SearchText.of(request), now);
    }

    private static String told(UUID id, SearchRequest request) {
        return id + " " + SearchDescription.of(request);
    }

    private static Scope own(SignedIn reader) {
        return Scope.ofAccount(reader.username());
    }

    private static SavedSearch of(Readable row) {
        return new SavedSearch(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("search", String.class),
                row.get("saved_at", Instant.class));
    }
}
