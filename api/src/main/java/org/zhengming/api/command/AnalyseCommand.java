package org.zhengming.api.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.FindingJson;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.export.PostJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analyse}: posts in, one finding a line out, in the order of the input. */
@Command(
        name = "analyse",
        description = "Prints one finding a post, in the order of the input. Bad lines are told on standard error;"
                + " the exit code is then " + AnalyseCommand.BAD_LINES + ".",
        mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

    /** Exit code when some lines could not be read. */
    static final int BAD_LINES = 3;

    @Mixin
    private RegistryOption registry;

    @Mixin
    private IndexKeyOption indexKey;

    @Option(names = "--explain", description = "add what was considered and dismissed, and the normalised text")
    private boolean explain;

    @Option(names = "--reveal", description = "print the leaked values themselves; keep the output safe")
    private boolean reveal;

    @Option(names = "--language", defaultValue = "zh", description = "language of the reasons: zh or en")
    private String language;

    @Parameters(paramLabel = "FILE", description = "posts, JSON Lines, plain or gzip; - or none: standard input")
    private List<String> files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LineInputs inputs = new LineInputs(files, spec.commandLine().getErr());
        Analyser analyser = new Analyser(registry.read(), indexKey.read());
        FindingJson json = new FindingJson(Locale.forLanguageTag(language));
        PostJson posts = new PostJson();
        try (PrintWriter out = new PrintWriter(new OutputStreamWriter(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), StandardCharsets.UTF_8))) {
            long bad = inputs.each(line -> finding(analyser, json, posts.read(line)), out::println);
            return bad == 0 ? 0 : BAD_LINES;
        }
    }

    private String finding(Analyser analyser, FindingJson json, Post post) {
        if (explain) {
            return json.explained(analyser.explain(post), reveal ? post.content() : null);
        }
        return reveal ? json.revealed(analyser.analyse(post), post.content()) : json.line(analyser.analyse(post));
    }
}
