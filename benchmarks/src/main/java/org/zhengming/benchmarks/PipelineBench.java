package org.zhengming.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhengming.jobs.JobTopology;
import org.zhengming.jobs.OwnFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench pipeline}: the whole job beside what Flink can do at most, latency at half load, memory. */
@Command(
        name = "pipeline",
        description = "Measures the whole job, from export files to a searchable index: posts a second beside the "
                + "framework's limit, latency at half that load, memory.",
        mixinStandardHelpOptions = true)
final class PipelineBench implements Callable<Integer> {

    @Mixin
    private PeopleOptions people;

    @Option(names = "--posts", required = true, description = "posts, JSON Lines, plain or gzip")
    private Path posts;

    @Option(
            names = "--copies",
            defaultValue = "5",
            description =
                    "how often the posts are read in a round, each time under other ids (default: ${DEFAULT-VALUE})")
    private int copies;

    @Option(
            names = "--files",
            defaultValue = "8",
            description = "export files that a round is spread over (default: ${DEFAULT-VALUE})")
    private int files;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "timed rounds of each, in turns, after one that is not timed (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "how long posts arrive for the latency (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--rate", description = "posts a second for the latency (default: half of what was measured)")
    private Double rate;

    @Option(
            names = "--unread",
            description =
                    "leave out the posts that the trained reader reads, to see what the stream alone takes; nothing is "
                            + "found then, and no latency measured")
    private boolean unread;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Bench.requireReadable(spec, posts);
        if (copies < 1 || files < 1 || rounds < 1 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "copies, files, rounds and seconds are 1 or more");
        }
        Path home = Files.createTempDirectory("bench-pipeline");
        try {
            Path registry = people.file(spec, home.resolve("registry.jsonl"));
            if (unread) {
                posts = Unread.of(
                        posts,
                        registry,
                        home.resolve("unread.jsonl"),
                        spec.commandLine().getOut());
            }
            double postsPerSecond = measureRate(home, registry);
            if (!unread) {
                measureLatency(home, registry, rate == null ? postsPerSecond / 2 : rate);
            }
        } finally {
            OwnFiles.deleteRecursively(home);
        }
        return 0;
    }

    private double measureRate(Path home, Path registry) throws Exception {
        List<PipelineRound> ours = new ArrayList<>();
        List<PipelineRound> limit = new ArrayList<>();
        try (PipelineJob framework = PipelineJob.reading(
                        home.resolve("limit"), registry, FrameworkLimit::build, FrameworkLimit::done);
                PipelineJob job =
                        PipelineJob.reading(home.resolve("job"), registry, JobTopology::build, PipelineJob::done)) {
            for (int round = 0; round <= rounds; round++) {
                PostCopies written = PostCopies.write(posts, home.resolve("round"), copies, files, "r" + round + "-");
                PipelineRound first = framework.round(written);
                PipelineRound second = job.round(written);
                OwnFiles.deleteRecursively(written.folder());
                if (round > 0) {
                    limit.add(first);
                    ours.add(second);
                }
            }
            print(limit, ours, job.indexed());
        }
        return median(ours).rate();
    }

    private void print(List<PipelineRound> limit, List<PipelineRound> ours, long indexed) {
        PrintWriter out = spec.commandLine().getOut();
        PipelineRound best = median(limit);
        PipelineRound job = median(ours);
        out.printf(
                "%,d posts a round in %d files, %d rounds after one to warm up, %d cores%n%n",
                job.posts(), files, rounds, Runtime.getRuntime().availableProcessors());
        out.printf("%-40s %12s %12s %12s %14s%n", "posts a second", "median", "slowest", "fastest", "CPU ns a post");
        print(out, "the framework's limit: read and forget", limit);
        print(out, "the whole job", ours);
        out.printf(
                "%nshare of the limit: 1/%.1f by the clock, 1/%.1f by processor time; %,d findings indexed%n",
                best.rate() / job.rate(), job.processorNanos() / best.processorNanos(), indexed);
        out.flush();
    }

    private static void print(PrintWriter out, String name, List<PipelineRound> rounds) {
        out.printf(
                "%-40s %,12.0f %,12.0f %,12.0f %,14.0f%n",
                name,
                median(rounds).rate(),
                rounds.stream().mapToDouble(PipelineRound::rate).min().orElseThrow(),
                rounds.stream().mapToDouble(PipelineRound::rate).max().orElseThrow(),
                rounds.stream()
                        .mapToDouble(PipelineRound::processorNanos)
                        .sorted()
                        .skip(rounds.size() / 2)
                        .findFirst()
                        .orElseThrow());
    }

    private static PipelineRound median(List<PipelineRound> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(PipelineRound::rate))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private void measureLatency(Path home, Path registry, double postsPerSecond) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Path go = home.resolve("go");
        SteadyArrivals arrivals = new SteadyArrivals(posts.toString(), go.toString(), postsPerSecond);
        try (PipelineJob job = PipelineJob.receiving(home.resolve("latency"), registry, arrivals)) {
            job.round(PostCopies.write(posts, home.resolve("warm"), 1, files, "warm-"));
            out.printf("%nheap in use while it waits  %,.0f MB%n", ProcessMemory.usedHeap() / (double) (1 << 20));
            Latencies before = job.latencies();
            Files.createFile(go);
            job.await(() -> job.latencies().since(before).count() > 0);
            Thread.sleep(seconds * 1000L);
            Latencies took = job.latencies().since(before);
            out.printf(
                    "latency at %,.0f posts/s     half within %,d ms, 99 in 100 within %,d ms (%,d findings in %d s)%n",
                    postsPerSecond, took.within(0.5), took.within(0.99), took.count(), seconds);
        }
        out.printf("process                     %,.0f MB at its peak%n", ProcessMemory.peakMegabytes());
        out.flush();
    }
}
