package org.zhengming.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.BatchAnalysis;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.export.LineReader;
import org.zhengming.ingest.export.PostJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bench analyse}: posts a second from file to route, how deep posts go, and memory. */
@Command(
        name = "analyse",
        description =
                "Reads posts, analyses them, and tells posts and megabytes a second, how deep they go, and memory.",
        mixinStandardHelpOptions = true)
final class AnalyseBench implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private RunOptions run = new RunOptions(3);

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RegistryException {
        run.check(spec);
        PrintWriter out = spec.commandLine().getOut();
        Analyser analyser = load(out);
        Depths depths = depths(analyser);
        depths.print(out);
        out.flush();
        int rounds = run.rounds();
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            each(post -> analyser.analyse(post).route(), route -> {});
            seconds[round] = seconds(start);
        }
        Arrays.sort(seconds);
        double median = (seconds[(rounds - 1) / 2] + seconds[rounds / 2]) / 2;
        out.printf(
                "from file to route  %,.0f posts/s, %.1f MB/s of text (median of %d rounds of %.1f to %.1f s, %d workers)%n",
                depths.posts / median,
                depths.bytes / median / 1e6,
                rounds,
                seconds[0],
                seconds[rounds - 1],
                run.threads());
        out.printf("process             %,.0f MB at its peak%n", ProcessMemory.peakMegabytes());
        out.flush();
        return 0;
    }

    private Analyser load(PrintWriter out) throws IOException {
        long heapBefore = ProcessMemory.usedHeap();
        long start = System.nanoTime();
        Registry registry = people.read(spec);
        Analyser analyser = new Analyser(registry);
        out.printf(
                "registry            %,d people, %,d organs; loaded in %.1f s, %.0f MB of heap%n",
                registry.persons().size(),
                registry.organs().size(),
                seconds(start),
                (ProcessMemory.usedHeap() - heapBefore) / MEGABYTE);
        return analyser;
    }

    /** How far a post gets. */
    private record Depth(
            boolean firstPass, boolean secondPass, boolean mayPoint, boolean mention, Route route, int bytes) {

        static Depth of(Analyser analyser, Post post) {
            Finding finding = analyser.analyse(post);
            return new Depth(
                    analyser.mayConcern(post),
                    analyser.concerns(post),
                    analyser.mayPoint(post),
                    !finding.mentions().isEmpty(),
                    finding.route(),
                    post.content().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private static final class Depths {

        private final Map<Route, Long> routes = new EnumMap<>(Route.class);
        private long posts;
        private long bytes;
        private long firstPass;
        private long secondPass;
        private long mayPoint;
        private long mention;

        void add(Depth depth) {
            posts++;
            bytes += depth.bytes();
            firstPass += depth.firstPass() ? 1 : 0;
            secondPass += depth.secondPass() ? 1 : 0;
            mayPoint += depth.mayPoint() ? 1 : 0;
            mention += depth.mention() ? 1 : 0;
            routes.merge(depth.route(), 1L, Long::sum);
        }

        void print(PrintWriter out) {
            out.printf("posts               %,d, %.1f MB of text%n", posts, bytes / 1e6);
            out.printf("past the first pass  %s: normalised, looked up in the automaton%n", share(firstPass));
            out.printf("past the second      %s: weighed who is meant%n", share(secondPass));
            out.printf("left after weighing  %s: sure or in doubt, the trained reader reads%n", share(mayPoint));
            out.printf("with a mention       %s: read for leaks, speech and route%n", share(mention));
            routes.forEach((route, count) -> out.printf("  %-18s %,d%n", route, count));
        }

        private String share(long count) {
            return "%,9d %7.3f%%".formatted(count, 100.0 * count / Math.max(1, posts));
        }
    }

    private Depths depths(Analyser analyser) throws IOException {
        Depths depths = new Depths();
        each(post -> Depth.of(analyser, post), depths::add);
        return depths;
    }

    private <A> void each(Function<Post, A> analysis, Consumer<A> sink) throws IOException {
        PostJson json = new PostJson();
        try (LineReader lines =
                new LineReader(Files.newInputStream(run.posts()), run.posts().toString())) {
            new BatchAnalysis<LineReader.Line, A>(
                            line -> analysis.apply(Sample.post(json, line)), line -> line.bytes().length, run.threads())
                    .run(lines, sink);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
