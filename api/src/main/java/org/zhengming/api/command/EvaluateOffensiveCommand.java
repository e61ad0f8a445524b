package org.zhengming.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.evaluation.BinaryScore;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.model.SpeechModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate-offensive}: the estimate of abusive language alone, at home and elsewhere. */
@Command(
        name = "evaluate-offensive",
        description = "Measures the trained reader's estimate of abusive language alone: on a file of COLD, where it"
                + " learnt, and on labelled sets, where INSULT is expected or not.",
        mixinStandardHelpOptions = true)
final class EvaluateOffensiveCommand implements Callable<Integer> {

    private static final String HEAD = "%-28s %7s %9s %9s %9s %9s%n";
    private static final String ROW = "%-28s %7d %9.3f %9.3f %9.3f %9.3f%n";

    @Option(
            names = "--cold",
            required = true,
            paramLabel = "FILE",
            description = "dev.csv of COLD, with columns TEXT and label")
    private Path cold;

    @Option(names = "--set", paramLabel = "DIR", description = "a labelled set, see evaluate; repeatable")
    private List<Path> sets = List.of();

    @Spec
    private CommandSpec spec;

    private record Case(double probability, boolean insult) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(HEAD, "", "texts", "accuracy", "macro F1", "recall", "ranking");
        row(out, "COLD, in domain", cold());
        for (Path set : sets) {
            row(out, set.getFileName() + ", transfer to INSULT", transferred(set));
        }
        out.flush();
        return 0;
    }

    private static void row(PrintWriter out, String name, BinaryScore score) {
        out.printf(
                ROW,
                name,
                score.count(),
                score.accuracy(),
                score.macroF1(),
                score.said().recall(),
                score.rankAccuracy());
    }

    private BinaryScore cold() {
        BinaryScore score = new BinaryScore();
        for (ColdComments.Comment comment : ColdComments.read(cold)) {
            score.add(SpeechModel.committed().offensive(comment.text()), comment.offensive());
        }
        return score;
    }

    private BinaryScore transferred(Path set) {
        BinaryScore score = new BinaryScore();
        new LabelledLines(CaseSource.set(set), spec.commandLine().getErr())
                .each(EvaluateOffensiveCommand::read, each -> score.add(each.probability(), each.insult()));
        return score;
    }

    private static Case read(LabelledCase labelled) {
        return new Case(
                SpeechModel.committed().offensive(labelled.post().content()),
                labelled.expectation().signals().contains(SignalType.INSULT));
    }
}
