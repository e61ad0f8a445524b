package org.zhengming.analytics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.ReadOutcome;

/**
 * Analyses a stream of posts with several workers and gives the results in the order of the input. Memory is bounded:
 * only a few batches are under way at a time, each of at most {@value #BATCH_ITEMS} posts or about
 * {@value #BATCH_CHARACTERS} characters.
 *
 * @param <A> what the analysis of one post comes to
 */
public final class BatchAnalysis<A> {

    private static final int BATCH_ITEMS = 128;
    private static final int BATCH_CHARACTERS = 1_000_000;
    private static final int BATCHES_PER_WORKER = 3;

    private final Function<Post, A> analysis;
    private final int workers;

    /**
     * @param analysis safe for use by many threads
     * @param workers one or more
     */
    public BatchAnalysis(Function<Post, A> analysis, int workers) {
        this.analysis = analysis;
        this.workers = workers;
    }

    /** What became of one item, in input order. */
    public sealed interface Result<A> {

        /** The post was analysed. */
        record Analysed<A>(Post post, A analysis) implements Result<A> {}

        /** The item was no post. */
        record Rejected<A>(DeadLetter letter) implements Result<A> {}
    }

    /**
     * Runs until the items end.
     *
     * @param sink called on this thread
     */
    public void run(Iterator<ReadOutcome> items, Consumer<Result<A>> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            Queue<Future<List<Result<A>>>> underWay = new ArrayDeque<>();
            while (items.hasNext()) {
                List<ReadOutcome> batch = nextBatch(items);
                underWay.add(pool.submit(() -> batch.stream().map(this::analyse).toList()));
                if (underWay.size() >= workers * BATCHES_PER_WORKER) {
                    finish(underWay.remove()).forEach(sink);
                }
            }
            while (!underWay.isEmpty()) {
                finish(underWay.remove()).forEach(sink);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<ReadOutcome> nextBatch(Iterator<ReadOutcome> items) {
        List<ReadOutcome> batch = new ArrayList<>();
        int characters = 0;
        while (items.hasNext() && batch.size() < BATCH_ITEMS && characters < BATCH_CHARACTERS) {
            ReadOutcome item = items.next();
            batch.add(item);
            if (item instanceof ReadOutcome.Accepted accepted) {
                characters += accepted.post().text().length();
            }
        }
        return batch;
    }

    private Result<A> analyse(ReadOutcome item) {
        return switch (item) {
            case ReadOutcome.Accepted accepted ->
                new Result.Analysed<>(accepted.post(), analysis.apply(accepted.post()));
            case ReadOutcome.Rejected rejected -> new Result.Rejected<>(rejected.letter());
        };
    }

    private static <T> T finish(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while analysing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the analysis failed on a post", e.getCause());
        }
    }
}
