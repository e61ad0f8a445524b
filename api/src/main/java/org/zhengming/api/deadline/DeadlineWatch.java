package org.zhengming.api.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at running deadlines when something is to be told, and begins those of each new period. A notice is noted once,
 * however often the program is started, and by however many programs. A database that is away is asked again later.
 */
public final class DeadlineWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final DeadlineStore store;
    private final DeadlineRules rules;
    private final DeadlineClock deadlines;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Supplier<Set<String>> organs;
    private final Set<String> periodic;
    private final AtomicReference<Disposable> running = new AtomicReference<>();

    /**
     * @param organs ids of the organs that owe reports
     * @param periodic codes of the rules that begin anew each period
     */
    public DeadlineWatch(
            Database database,
            DeadlineStore store,
            DeadlineRules rules,
            DeadlineClock deadlines,
            ZoneId zone,
            InstantSource clock,
            Supplier<Set<String>> organs,
            Set<String> periodic) {
        this.database = database;
        this.store = store;
        this.rules = rules;
        this.deadlines = deadlines;
        this.zone = zone;
        this.clock = clock;
        this.organs = organs;
        this.periodic = Set.copyOf(periodic);
    }

    /** Looks once now, and then again and again until it is closed. */
    public DeadlineWatch start(Duration every) {
        Mono<Void> round = Mono.defer(() -> look().then()).onErrorResume(failure -> {
            LOG.warn("Deadlines were not looked at: {}", failure.getClass().getSimpleName());
            return Mono.empty();
        });
        running.set(Mono.defer(this::workOutAnew)
                .onErrorResume(failure -> Mono.empty())
                .then(round.repeatWhen(done -> done.delayElements(every)).then())
                .subscribe());
        return this;
    }

    /** @return how many notices were noted now, those passed over included */
    public Mono<Integer> look() {
        return beginPeriods().then(Mono.defer(this::lookAtAll));
    }

    /** When lengths or calendars changed, due dates change with them. */
    public Mono<Void> workOutAnew() {
        return workOutAfter(BEFORE_ALL);
    }

    private Mono<Void> workOutAfter(UUID after) {
        return database.inTransaction(Scope.PROGRAM, client -> store.running(client, after, BATCH)
                        .collectList()
                        .flatMap(batch -> Flux.fromIterable(batch)
                                .concatMap(kept -> store.update(client, kept))
                                .then(Mono.just(batch))))
                .flatMap(batch -> batch.size() < BATCH
                        ? Mono.empty()
                        : workOutAfter(batch.getLast().id()));
    }

    private Mono<Integer> lookAtAll() {
        return database.inTransaction(Scope.PROGRAM, this::lookAtSome)
                .flatMap(done -> done.looked() < BATCH
                        ? Mono.just(done.noted())
                        : lookAtAll().map(more -> more + done.noted()));
    }

    private record Done(int looked, int noted) {}

    private Mono<Done> lookAtSome(DatabaseClient client) {
        return store.toLookAt(client, clock.instant(), BATCH).collectList().flatMap(batch -> Flux.fromIterable(batch)
                .concatMap(kept -> note(client, kept))
                .reduce(0, Integer::sum)
                .map(noted -> new Done(batch.size(), noted)));
    }

    private Mono<Integer> note(DatabaseClient client, KeptDeadline kept) {
        return store.handled(client, kept.id())
                .flatMapMany(handled -> Flux.fromIterable(deadlines.notices(kept.deadline(), handled)))
                .concatMap(notice -> store.note(client, kept.id(), notice, clock.instant()))
                .filter(noted -> noted)
                .count()
                .flatMap(noted -> store.update(client, kept).thenReturn(noted.intValue()));
    }

    private Mono<Void> beginPeriods() {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return database.inTransaction(Scope.PROGRAM, client -> Flux.fromIterable(organs.get())
                .concatMap(organ -> Flux.fromIterable(periodic)
                        .concatMap(code -> store.add(client, ofPeriod(rules.require(code), organ, today))))
                .then());
    }

    private KeptDeadline ofPeriod(DeadlineRule rule, String organ, LocalDate today) {
        if (!(rule.term() instanceof Term.AfterPeriod after)) {
            throw new IllegalArgumentException("deadline " + rule.code() + " does not come with periods");
        }
        Instant begun = after.period().firstDay(today).atStartOfDay(zone).toInstant();
        return new KeptDeadline(
                UUID.randomUUID(), organ, null, after.period().name(today), Deadline.start(rule, begun));
    }

    @Override
    public void close() {
        Disposable started = running.getAndSet(null);
        if (started != null) {
            started.dispose();
        }
    }
}
