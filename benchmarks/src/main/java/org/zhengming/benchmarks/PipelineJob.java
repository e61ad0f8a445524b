package org.zhengming.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.zhengming.jobs.EmbeddedJob;
import org.zhengming.jobs.JobCounters;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.JobGraph;
import org.zhengming.jobs.JobParts;
import org.zhengming.jobs.JobSettings;
import org.zhengming.jobs.JobSources;
import org.zhengming.jobs.JobTopology;
import org.zhengming.jobs.index.LuceneIndexFactory;
import org.zhengming.jobs.registry.RegistryStore;

/** A job of the usual settings over a folder of exports, with its data in a folder of its own. */
final class PipelineJob implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MILLIS = 10;

    private final Path inbox;
    private final EmbeddedJob job;
    private final ToLongFunction<EmbeddedJob> done;

    private PipelineJob(Path inbox, EmbeddedJob job, ToLongFunction<EmbeddedJob> done) {
        this.inbox = inbox;
        this.job = job;
        this.done = done;
    }

    /** @param done how many posts are through */
    static PipelineJob reading(Path home, Path registry, JobGraph graph, ToLongFunction<EmbeddedJob> done)
            throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        JobSources sources = new JobSources(Map.of("exports", inbox.toString()), List.of(), Set.of(), null);
        return new PipelineJob(inbox, start(home, registry, sources, graph), done);
    }

    /** The whole job, which also gets what arrives evenly. */
    static PipelineJob receiving(Path home, Path registry, SteadyArrivals arrivals) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        JobSources sources =
                new JobSources(Map.of("exports", inbox.toString()), List.of(), Set.of(SteadyArrivals.SOURCE), arrivals);
        return new PipelineJob(inbox, start(home, registry, sources, JobTopology::build), PipelineJob::done);
    }

    private static EmbeddedJob start(Path home, Path registry, JobSources sources, JobGraph graph) throws IOException {
        JobDirectories directories = new JobDirectories(home.resolve("data"));
        RegistryStore store = new RegistryStore(directories.registry().toString());
        JobParts parts = new JobParts(
                sources,
                registry,
                store,
                store.accept(registry),
                new LuceneIndexFactory(directories.index().toString()),
                Map.of(),
                directories.sealKeys(),
                directories.deadLetters(),
                JobSettings.EMBEDDED);
        return EmbeddedJob.start(parts, directories, graph);
    }

    /** Posts of the whole job that have come to their end: what was written to the index only once it can be searched. */
    static long done(EmbeddedJob job) {
        JobCounters counters = job.counters();
        long searchable =
                job.stages().fromArrival().stream().mapToLong(Long::longValue).sum();
        return counters.misses() + counters.duplicates() + counters.dropped() + counters.deadLetters() + searchable;
    }

    /** Puts the folder into the inbox and waits until all of it is through. */
    PipelineRound round(PostCopies copies) throws IOException, InterruptedException {
        long readBefore = job.counters().read();
        long doneBefore = done.applyAsLong(job);
        Path lying = inbox.resolve(copies.folder().getFileName() + "-" + readBefore);
        Path aside = inbox.resolveSibling("aside");
        Files.createDirectories(aside);
        try (var files = Files.list(copies.folder())) {
            for (Path file : files.toList()) {
                Files.createLink(aside.resolve(file.getFileName()), file);
            }
        }
        Files.move(aside, lying);
        await(() -> job.counters().read() > readBefore);
        long processor = processorNanos();
        long start = System.nanoTime();
        await(() -> done.applyAsLong(job) - doneBefore >= copies.posts());
        double seconds = (System.nanoTime() - start) / 1e9;
        return new PipelineRound(copies.posts(), seconds, (processorNanos() - processor) / 1e9);
    }

    long indexed() {
        return job.counters().indexed();
    }

    Latencies latencies() {
        return new Latencies(job.stages().fromArrival());
    }

    void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The job is " + job.state() + " and does not come to its end");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @Override
    public void close() {
        job.close();
    }
}
