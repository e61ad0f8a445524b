package org.zhengming.api.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.ingest.source.AddedSource;
import org.zhengming.ingest.source.AddedSources;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Tells the job which sources were added, by a file that it watches: once when the server starts and after every change,
 * one at a time, again and again until it is done. What a kill leaves untold is told at the next start.
 */
public final class SourcePublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourcePublisher.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Database database;
    private final SourceStore store = new SourceStore();
    private final AddedSources file;
    private final Sinks.Many<Boolean> changes = Sinks.many().multicast().directBestEffort();
    private final Disposable telling;

    private SourcePublisher(Database database, Path data) {
        this.database = database;
        this.file = AddedSources.in(data);
        this.telling = changes.asFlux()
                .startWith(true)
                .onBackpressureLatest()
                .concatMap(changed -> tell(), 1)
                .subscribe();
    }

    /** @param data folder in which the job looks for the file */
    public static SourcePublisher start(Database database, Path data) {
        return new SourcePublisher(database, data);
    }

    /** Something was committed. Returns at once. */
    synchronized void changed() {
        changes.tryEmitNext(true);
    }

    private Mono<Void> tell() {
        return database.inTransaction(Scope.PROGRAM, client -> store.all(client)
                        .filter(row -> row.intent() != SourceIntent.REMOVED)
                        .map(SourceRow::added)
                        .collectList())
                .publishOn(Schedulers.boundedElastic())
                .flatMap(this::write)
                .doOnError(failure -> LOG.warn(
                        "The added sources cannot be told to the job, which is tried again ({})",
                        failure.getClass().getSimpleName()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE));
    }

    private Mono<Void> write(List<AddedSource> sources) {
        return Mono.fromRunnable(() -> {
            try {
                file.write(sources);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        telling.dispose();
    }
}
