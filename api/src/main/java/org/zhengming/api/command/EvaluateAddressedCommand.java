package org.zhengming.api.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.evaluation.Addressed;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.export.PostJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate-addressed}: how often ordinary talk is taken for harm, because somebody registered is spoken to. */
@Command(
        name = "evaluate-addressed",
        description = {
            "Sets the name of somebody registered before or behind posts that were written to nobody of the courts, and",
            "tells how many of them would be sent to referral: each of these is a false alarm, unless the post was harm",
            "against whomever it was written to."
        },
        mixinStandardHelpOptions = true)
final class EvaluateAddressedCommand implements Callable<Integer> {

    private static final String ROW = "%-18s %7d %9.1f%n";

    @Mixin
    private RegistryOption registry;

    @Option(
            names = "--every",
            defaultValue = "1",
            paramLabel = "N",
            description = "take every N-th post (default: ${DEFAULT-VALUE})")
    private int every;

    @Option(
            names = "--longest",
            defaultValue = "140",
            paramLabel = "N",
            description = "take posts of at most so many characters (default: ${DEFAULT-VALUE})")
    private int longest;

    @Option(names = "--seed", defaultValue = "1", description = "same seed, same names (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--show", description = "print each post that would be sent to referral; keep the output safe")
    private boolean show;

    @Parameters(paramLabel = "FILE", description = "posts, JSON Lines, plain or gzip; - or none: standard input")
    private List<String> files;

    @Spec
    private CommandSpec spec;

    private record Answer(Post post, Finding finding) {}

    @Override
    public Integer call() {
        Registry registered = registry.read();
        Analyser analyser = new Analyser(registered);
        List<Post> posts = addressed(registered);
        List<Answer> answers = posts.parallelStream()
                .map(post -> new Answer(post, analyser.analyse(post)))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d ordinary posts, each addressed to somebody registered%n%n", answers.size());
        out.printf("%-18s %7s %9s%n", "", "posts", "in 1,000");
        print(out, answers, answer -> Stream.of(answer.finding().route().name()));
        out.println();
        print(out, answers, answer -> types(answer.finding()).stream());
        if (show) {
            out.println();
            answers.stream()
                    .filter(answer -> answer.finding().route() == Route.REFERRAL_REVIEW)
                    .forEach(answer -> out.printf(
                            "%s: %s%n", types(answer.finding()), answer.post().content()));
        }
        out.flush();
        return 0;
    }

    private static Set<String> types(Finding finding) {
        return finding.signals().stream()
                .map(signal -> signal.type().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void print(PrintWriter out, List<Answer> answers, Function<Answer, Stream<String>> names) {
        Map<String, Long> counts = answers.stream()
                .flatMap(names)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        counts.forEach((name, count) -> out.printf(ROW, name, count, 1000.0 * count / answers.size()));
    }

    private List<Post> addressed(Registry registered) {
        WholeNumber.requireAtLeast(spec, "--every", every, 1);
        WholeNumber.requireAtLeast(spec, "--longest", longest, 1);
        Addressed addressed = speaker(registered);
        PostJson json = new PostJson();
        List<Post> posts = new ArrayList<>();
        int[] seen = {0};
        new LineInputs(files, spec.commandLine().getErr()).each(json::read, post -> {
            if (post.content().length() <= longest && seen[0]++ % every == 0) {
                posts.add(new Post(
                        post.id(),
                        post.source(),
                        post.kind(),
                        null,
                        null,
                        null,
                        addressed.said(post.content()),
                        null,
                        null,
                        null));
            }
        });
        return posts;
    }

    private Addressed speaker(Registry registered) {
        try {
            return new Addressed(registered, seed);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    "REGISTRY_WITHOUT_ORGANS", e.getMessage() + "; give at least one person a court or procuratorate");
        }
    }
}
