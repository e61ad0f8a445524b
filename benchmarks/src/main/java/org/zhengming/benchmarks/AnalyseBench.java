package org.zhengming.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.BatchAnalysis;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.export.LineReader;
import org.zhengming.ingest.export.PostJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench analyse}: posts a second from file to route, and memory. */
@Command(
        name = "analyse",
        description = "Reads posts, analyses them with as many workers as cores, and tells posts a second and memory.",
        mixinStandardHelpOptions = true)
final class AnalyseBench implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;

    @Option(names = "--registry", required = true, description = "registry, JSON Lines")
    private Path registry;

    @Option(names = "--posts", required = true, description = "posts, JSON Lines, plain or gzip")
    private Path posts;

    @Option(
            names = "--rounds",
            defaultValue = "2",
            description = "how often the posts are read; the last round counts (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RegistryException {
        Bench.requireReadable(spec, registry);
        Bench.requireReadable(spec, posts);
        PrintWriter out = spec.commandLine().getOut();
        long heapBefore = usedHeap();
        long start = System.nanoTime();
        Registry people = RegistryReader.read(registry);
        Analyser analyser = new Analyser(people);
        double loading = seconds(start);
        out.printf(
                "registry  %,d people, %,d organs%n",
                people.persons().size(), people.organs().size());
        out.printf("loading   %.1f s, %.0f MB of heap%n", loading, (usedHeap() - heapBefore) / MEGABYTE);
        Round last = null;
        for (int round = 0; round < rounds; round++) {
            last = round(analyser);
        }
        out.printf(
                "analysing %,d posts of %,d characters in %.1f s: %,.0f posts/s, %.1f M characters/s, %d workers%n",
                last.posts,
                last.characters,
                last.seconds,
                last.posts / last.seconds,
                last.characters / last.seconds / 1e6,
                Runtime.getRuntime().availableProcessors());
        last.routes.forEach((route, count) -> out.printf("  %-16s %,d%n", route, count));
        out.printf("process   %,.0f MB at its peak%n", peakMegabytes());
        out.flush();
        return 0;
    }

    private static final class Round {
        private final Map<Route, Long> routes = new EnumMap<>(Route.class);
        private long posts;
        private long characters;
        private double seconds;
    }

    private record Answer(Route route, int characters) {}

    private Round round(Analyser analyser) throws IOException {
        Round round = new Round();
        PostJson json = new PostJson();
        long start = System.nanoTime();
        try (LineReader lines = new LineReader(Files.newInputStream(posts), posts.toString())) {
            new BatchAnalysis<LineReader.Line, Answer>(
                            line -> answer(analyser, json, line),
                            line -> line.bytes().length,
                            Runtime.getRuntime().availableProcessors())
                    .run(lines, answer -> {
                        round.posts++;
                        round.characters += answer.characters();
                        round.routes.merge(answer.route(), 1L, Long::sum);
                    });
        }
        round.seconds = seconds(start);
        return round;
    }

    private static Answer answer(Analyser analyser, PostJson json, LineReader.Line line) {
        try {
            var post = json.read(line.text());
            return new Answer(analyser.analyse(post).route(), post.content().length());
        } catch (ItemRejected e) {
            throw new IllegalArgumentException(line.source() + " line " + line.number() + ": " + e.getMessage(), e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Peak resident memory from the kernel; NaN where there is no such file. */
    private static double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
