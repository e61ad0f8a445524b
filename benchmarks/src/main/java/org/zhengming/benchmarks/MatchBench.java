package org.zhengming.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench match}: our first pass beside plain reading and beside what others offer, on the same posts. */
@Command(
        name = "match",
        description = "Measures how fast posts are matched against a registry, by us and by others, on the same texts.",
        mixinStandardHelpOptions = true)
final class MatchBench implements Callable<Integer> {

    private static final String LIMIT = "reading the characters";
    private static final String MONITOR = "lucene-monitor, name and organ";

    @Mixin
    private PeopleOptions people;

    @Mixin
    private RunOptions run = new RunOptions(7);

    @Option(names = "--most", defaultValue = "1000000", description = "posts read (default: ${DEFAULT-VALUE})")
    private int most;

    @Option(
            names = "--warm-up",
            defaultValue = "3",
            description = "seconds before the clock starts (default: ${DEFAULT-VALUE})")
    private double warmUp;

    @Option(
            names = "--longest",
            defaultValue = "3",
            description = "seconds a round may take; slow ones read fewer posts (default: ${DEFAULT-VALUE})")
    private double longest;

    @Option(names = "--only", description = "measure only what has this in its name")
    private String only;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RegistryException {
        run.check(spec);
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "posts read are 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        Registry registry = people.read(spec);
        Sample sample = Sample.read(run.posts(), most);
        out.printf(
                "%,d posts of %.0f characters on average, %,d people, %d threads, Java %s%n%n",
                sample.size(),
                (double) sample.characters() / Math.max(1, sample.size()),
                registry.persons().size(),
                run.threads(),
                Runtime.version().feature());
        Map<String, Rounds.Result> results = new LinkedHashMap<>();
        for (Contender.Entry entry : contenders(registry)) {
            if (only == null || entry.name().contains(only)) {
                out.printf("measuring %s%n", entry.name());
                out.flush();
                Contender contender = entry.builder().build();
                results.put(
                        entry.name(), new Rounds(run.threads(), warmUp, run.rounds(), longest).run(contender, sample));
            }
        }
        print(out, results);
        return 0;
    }

    private static List<Contender.Entry> contenders(Registry registry) {
        return List.of(
                new Contender.Entry(LIMIT, Plain::reading),
                new Contender.Entry("parsing the JSON lines", Plain::parsing),
                new Contender.Entry("Zhengming, first pass", () -> {
                    Analyser analyser = new Analyser(registry);
                    return (sample, index) -> analyser.mayConcern(sample.posts()[index]);
                }),
                new Contender.Entry("Zhengming, first and second pass", () -> {
                    Analyser analyser = new Analyser(registry);
                    return (sample, index) -> analyser.concerns(sample.posts()[index]);
                }),
                new Contender.Entry("HanLP Aho-Corasick, names", () -> Peers.ahoCorasick(registry)),
                new Contender.Entry("sensitive-word, names", () -> Peers.sensitiveWord(registry)),
                new Contender.Entry("lucene-monitor, names", () -> new MonitorPeer(registry, false)),
                new Contender.Entry(MONITOR, () -> new MonitorPeer(registry, true)));
    }

    private static void print(PrintWriter out, Map<String, Rounds.Result> results) {
        out.printf(
                "%n| %-32s | %11s | %25s | %7s | %12s | %7s | %14s | %14s | %9s |%n",
                "",
                "posts/s",
                "slowest to fastest round",
                "MB/s",
                "CPU ns/post",
                "pass",
                "of reading",
                "of the monitor",
                "posts");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        results.forEach((name, result) -> out.printf(
                "| %-32s | %,11.0f | %,11.0f - %,11.0f | %,7.1f | %,12.0f | %6.2f%% | %14s | %14s | %,9d |%n",
                name,
                result.postsPerSecond(),
                result.slowest(),
                result.fastest(),
                result.bytesPerSecond() / 1e6,
                result.nanosPerPost(),
                100.0 * result.passed() / Math.max(1, result.posts()),
                ratio(result, results.get(LIMIT)),
                ratio(result, results.get(MONITOR)),
                result.posts()));
        out.flush();
    }

    /** From the processor time of both. */
    private static String ratio(Rounds.Result result, Rounds.Result other) {
        if (other == null) {
            return "";
        }
        double times = other.nanosPerPost() / result.nanosPerPost();
        return times >= 1 ? "%,.1f times".formatted(times) : "1/%,.1f".formatted(1 / times);
    }
}
