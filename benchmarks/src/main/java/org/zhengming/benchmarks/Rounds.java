package org.zhengming.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a contender over a sample again and again on several threads: first to warm up, then by the clock.
 *
 * @param threads one or more; each takes the next batch of posts when it is done with one
 * @param warmUp seconds at least, one round at least
 * @param rounds timed rounds, one or more
 * @param longest seconds that a round should take; a slow contender gets fewer posts
 */
record Rounds(int threads, double warmUp, int rounds, double longest) {

    private static final int TRIAL = 2_000;
    private static final int BATCH = 500;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /**
     * What came of it.
     *
     * @param posts in a round
     * @param passed of them
     * @param postsPerSecond median of the timed rounds
     * @param slowest posts a second of the slowest round
     * @param fastest posts a second of the fastest round
     * @param bytesPerSecond of text in UTF-8, at the median
     * @param nanosPerPost processor time of one post, median of the timed rounds: what other programs that share the
     *     processor do not change much
     */
    record Result(
            int posts,
            long passed,
            double postsPerSecond,
            double slowest,
            double fastest,
            double bytesPerSecond,
            double nanosPerPost) {}

    private record Round(double seconds, double processorSeconds, long passed) {}

    private record Share(long passed, long processorNanos) {}

    Result run(Contender contender, Sample whole) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Sample trial = whole.thinned(TRIAL);
            round(pool, contender, trial);
            double trialSeconds = round(pool, contender, trial).seconds();
            Sample sample = whole.thinned((int) Math.min(Integer.MAX_VALUE, trial.size() * longest / trialSeconds));
            return measured(pool, contender, sample);
        } finally {
            pool.shutdownNow();
        }
    }

    private Result measured(ExecutorService pool, Contender contender, Sample sample) throws IOException {
        double warm = 0;
        while (warm < warmUp) {
            warm += round(pool, contender, sample).seconds();
        }
        List<Round> timed = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            timed.add(round(pool, contender, sample));
        }
        timed.sort(Comparator.comparingDouble(Round::seconds));
        double median = timed.get(rounds / 2).seconds();
        double processor = timed.stream()
                .mapToDouble(Round::processorSeconds)
                .sorted()
                .skip(rounds / 2)
                .findFirst()
                .orElseThrow();
        return new Result(
                sample.size(),
                timed.get(0).passed(),
                sample.size() / median,
                sample.size() / timed.get(rounds - 1).seconds(),
                sample.size() / timed.get(0).seconds(),
                sample.bytes() / median,
                processor * 1e9 / sample.size());
    }

    private Round round(ExecutorService pool, Contender contender, Sample sample) throws IOException {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Share>> shares = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            shares.add(() -> share(contender, sample, next));
        }
        long start = System.nanoTime();
        long passed = 0;
        long nanos = 0;
        try {
            for (Future<Share> share : pool.invokeAll(shares)) {
                passed += share.get().passed();
                nanos += share.get().processorNanos();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IOException("a post could not be matched", e.getCause());
        }
        return new Round((System.nanoTime() - start) / 1e9, nanos / 1e9, passed);
    }

    private static Share share(Contender contender, Sample sample, AtomicInteger next) throws IOException {
        long start = CLOCK.getCurrentThreadCpuTime();
        long passed = 0;
        int from;
        while ((from = next.getAndAdd(BATCH)) < sample.size()) {
            int to = Math.min(from + BATCH, sample.size());
            for (int i = from; i < to; i++) {
                if (contender.passes(sample, i)) {
                    passed++;
                }
            }
        }
        return new Share(passed, CLOCK.getCurrentThreadCpuTime() - start);
    }
}
