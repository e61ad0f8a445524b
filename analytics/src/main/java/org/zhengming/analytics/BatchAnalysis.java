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
import java.util.function.ToIntFunction;

/**
 * Analyses a stream of items with several workers and gives the results in the order of the input. Memory is bounded:
 * only a few batches are under way at a time, each of at most {@value #BATCH_ITEMS} items or about
 * {@value #BATCH_CHARACTERS} characters.
 *
 * @param <I> an item, such as a line
 * @param <A> what the analysis of one item comes to
 */
public final class BatchAnalysis<I, A> {

    private static final int BATCH_ITEMS = 256;
    private static final int BATCH_CHARACTERS = 500_000;
    private static final int BATCHES_PER_WORKER = 3;

    private final Function<I, A> analysis;
    private final ToIntFunction<I> characters;
    private final int workers;

    /**
     * @param analysis safe for use by many threads
     * @param characters size of an item
     * @param workers one or more
     */
    public BatchAnalysis(Function<I, A> analysis, ToIntFunction<I> characters, int workers) {
        this.analysis = analysis;
        this.characters = characters;
        this.workers = workers;
    }

    /**
     * Runs until the items end.
     *
     * @param items pulled on this thread
     * @param sink called on this thread
     */
    public void run(Iterator<I> items, Consumer<A> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            Queue<Future<List<A>>> underWay = new ArrayDeque<>();
            while (items.hasNext()) {
                List<I> batch = nextBatch(items);
                underWay.add(pool.submit(() -> batch.stream().map(analysis).toList()));
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

    private List<I> nextBatch(Iterator<I> items) {
        List<I> batch = new ArrayList<>();
        int size = 0;
        while (items.hasNext() && batch.size() < BATCH_ITEMS && size < BATCH_CHARACTERS) {
            I item = items.next();
            batch.add(item);
            size += characters.applyAsInt(item);
        }
        return batch;
    }

    private static <T> T finish(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while analysing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the analysis of an item failed", e.getCause());
        }
    }
}
