package org.zhengming.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.evaluation.LabelledCaseException;
import org.zhengming.analytics.evaluation.LabelledCaseJson;
import org.zhengming.analytics.evaluation.Scorecard;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.RejectReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well findings agree with labels. */
@Command(
        name = "evaluate",
        description = "Prints precision and recall per signal, leak type, context and route on labelled cases.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private RegistryOption registry;

    @Option(
            names = "--cases",
            required = true,
            paramLabel = "FILE",
            description = "posts that carry \"expect\", JSON Lines, plain or gzip; a folder of such files; - for"
                    + " standard input")
    private String cases;

    @Option(names = "--differences", description = "list the cases whose finding differs from the labels")
    private boolean differences;

    @Spec
    private CommandSpec spec;

    private record Scored(LabelledCase labelled, Finding finding) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LineInputs inputs = new LineInputs(files(), spec.commandLine().getErr());
        Analyser analyser = new Analyser(registry.read());
        LabelledCaseJson json = new LabelledCaseJson();
        Scorecard scorecard = new Scorecard();
        ScorecardReport report = new ScorecardReport(out);
        long bad = inputs.each(line -> scored(analyser, json, line), scored -> {
            scorecard.add(scored.labelled(), scored.finding());
            if (differences) {
                report.difference(scored.labelled(), scored.finding());
            }
        });
        report.print(scorecard);
        out.flush();
        return bad == 0 ? 0 : AnalyseCommand.BAD_LINES;
    }

    private static Scored scored(Analyser analyser, LabelledCaseJson json, String line) throws ItemRejected {
        try {
            LabelledCase labelled = json.read(line);
            return new Scored(labelled, analyser.analyse(labelled.post()));
        } catch (LabelledCaseException e) {
            throw new ItemRejected(RejectReason.FIELD_INVALID, e.getMessage());
        }
    }

    private List<String> files() {
        if (!Files.isDirectory(Path.of(cases))) {
            return List.of(cases);
        }
        try (Stream<Path> files = Files.list(Path.of(cases))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jsonl") || name.endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
