package org.zhengming.api.load;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Runs blocking work off the event loop: a fixed number of threads, a bounded queue before them and a time limit. A
 * full queue or a call that takes too long ends in {@link ProblemCode#OVERLOADED}, so that load never piles up.
 */
public final class BlockingCalls implements AutoCloseable {

    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final ThreadPoolExecutor threads;
    private final Duration limit;

    /** @param limit longest time from asking to answer, waiting in the queue included */
    public BlockingCalls(String name, int threadCount, int queueLength, Duration limit) {
        this.threads = new ThreadPoolExecutor(
                threadCount,
                threadCount,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queueLength),
                Thread.ofPlatform().name(name + "-", 1).daemon().factory());
        this.limit = limit;
    }

    /**
     * A call that is given up while it waits never runs. One that runs already is left to end: an interrupt would close
     * the index's open files under all other readers.
     */
    public <T> Mono<T> call(Callable<T> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> run(work), threads))
                .timeout(limit, Schedulers.parallel())
                .onErrorMap(CompletionException.class, Throwable::getCause)
                .onErrorMap(TimeoutException.class, slow -> overloaded())
                .onErrorMap(RejectedExecutionException.class, full -> overloaded());
    }

    private static <T> T run(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }

    private static ApiException overloaded() {
        return ApiException.later(ProblemCode.OVERLOADED, COME_BACK);
    }

    /** The executor, for metrics. */
    public ThreadPoolExecutor threads() {
        return threads;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
