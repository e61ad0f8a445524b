package org.zhengming.api.source;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.pipeline.PipelineView;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.source.SourceList.SourceBrokers;
import org.zhengming.ingest.source.AllowedSources;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.SourceRefusedException;
import reactor.core.publisher.Mono;

/**
 * The sources: lists and tries them, and changes those that were added. A change is in the database first; then the job is
 * told ({@link SourcePublisher}), which takes it over without losing or doubling a post.
 */
public final class SourceDesk {

    private static final int MOST = 200;

    private final AllowedSources allowed;
    private final boolean resubmitted;
    private final Database database;
    private final SourcePublisher publisher;
    private final SourceTrialDesk trials;
    private final PipelineView pipeline;
    private final BlockingCalls calls;
    private final InstantSource clock;
    private final SourceStore store = new SourceStore();

    /**
     * @param resubmitted whether the job runs in a cluster
     * @param calls threads for trials and for asking what names resolve to
     */
    public SourceDesk(
            AllowedSources allowed,
            boolean resubmitted,
            Database database,
            SourcePublisher publisher,
            SourceTrialDesk trials,
            PipelineView pipeline,
            BlockingCalls calls,
            InstantSource clock) {
        this.allowed = allowed;
        this.resubmitted = resubmitted;
        this.database = database;
        this.publisher = publisher;
        this.trials = trials;
        this.pipeline = pipeline;
        this.calls = calls;
        this.clock = clock;
    }

    Mono<SourceList> list(Locale locale) {
        return database.inTransaction(Scope.PROGRAM, client -> store.all(client).collectList())
                .map(rows -> new SourceList(
                        new SourceEntries(allowed, pipeline.status(), locale).of(rows),
                        allowed.folders().stream().map(Object::toString).toList(),
                        allowed.brokers().stream()
                                .map(source -> new SourceBrokers(source.id(), source.label()))
                                .toList(),
                        resubmitted));
    }

    /** Reads a source once that nobody has added. */
    Mono<SourceTrialView> attempt(SourceDraft draft, Locale locale) {
        return calls.call(() -> trials.read(checked(draft), locale));
    }

    Mono<Void> add(SourceDraft draft, String who) {
        return calls.call(() -> checked(draft))
                .flatMap(source -> database.inTransaction(Scope.PROGRAM, client -> store.lock(client)
                        .then(store.all(client).collectList())
                        .flatMap(rows -> {
                            refuseTaken(rows, source.id());
                            SourceRow row = new SourceRow(
                                    source.id(), draft.form(), SourceIntent.READ, who, Database.now(clock));
                            return store.insert(client, row).thenReturn(row);
                        })))
                .doOnNext(added -> publisher.changed())
                .then();
    }

    private static void refuseTaken(List<SourceRow> rows, String id) {
        if (rows.stream().anyMatch(row -> row.id().equals(id))) {
            throw new ApiException(ProblemCode.SOURCE_ID_TAKEN, id);
        }
        if (rows.stream().filter(row -> row.intent() != SourceIntent.REMOVED).count() >= MOST) {
            throw new ApiException(ProblemCode.TOO_MANY_SOURCES, MOST);
        }
    }

    /** To what it is already is no change. */
    Mono<Void> change(String id, SourceIntent intent, String who) {
        return database.inTransaction(Scope.PROGRAM, client -> store.lock(client)
                        .then(store.all(client).collectList())
                        .flatMap(rows -> {
                            SourceRow before = present(rows, id);
                            if (intent == SourceIntent.REMOVED) {
                                refuseLast(rows);
                            }
                            SourceRow after = new SourceRow(id, before.form(), intent, who, Database.now(clock));
                            return before.intent() == intent
                                    ? Mono.just(before)
                                    : store.change(client, after).thenReturn(after);
                        }))
                .doOnNext(changed -> publisher.changed())
                .then();
    }

    private SourceRow present(List<SourceRow> rows, String id) {
        if (allowed.configured().stream().anyMatch(source -> source.id().equals(id))) {
            throw new ApiException(ProblemCode.SOURCE_IN_FILE, id);
        }
        return rows.stream()
                .filter(row -> row.id().equals(id) && row.intent() != SourceIntent.REMOVED)
                .findFirst()
                .orElseThrow(() -> new ApiException(ProblemCode.SOURCE_NOT_FOUND));
    }

    /** A job without any source does not start. */
    private void refuseLast(List<SourceRow> rows) {
        boolean last = rows.stream()
                        .filter(row -> row.intent() != SourceIntent.REMOVED)
                        .count()
                == 1;
        if (allowed.configured().isEmpty() && last) {
            throw new ApiException(ProblemCode.LAST_SOURCE);
        }
    }

    private Source checked(SourceDraft draft) {
        try {
            Source source = allowed.read(draft.form());
            if (!allowed.privateAddresses()) {
                SourceAddresses.check(source);
            }
            return source;
        } catch (SourceRefusedException refused) {
            throw switch (refused.refusal()) {
                case VALUE -> ApiException.parameter(refused.field(), refused.allowed());
                case FOLDER_OUTSIDE -> new ApiException(ProblemCode.SOURCE_FOLDER_OUTSIDE);
                case BROKERS_UNKNOWN -> new ApiException(ProblemCode.SOURCE_BROKERS_UNKNOWN);
                case ID_IN_FILE -> new ApiException(ProblemCode.SOURCE_ID_TAKEN, draft.id());
            };
        }
    }
}
