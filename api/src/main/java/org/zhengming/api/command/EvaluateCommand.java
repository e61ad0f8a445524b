package org.zhengming.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.evaluation.LabelledSet;
import org.zhengming.analytics.evaluation.Scorecard;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well findings agree with labels. */
@Command(
        name = "evaluate",
        description = {
            "Prints precision and recall per signal, leak type, context and route on labelled cases, how lawful posts"
                    + " and posts about nobody fared, and how well confidence is calibrated: a table a set, one for"
                    + " all, and the main figures side by side.",
            "Bad lines are told on standard error; the exit code is then " + AnalyseCommand.BAD_LINES + "."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private static final String ALL = "all";

    @ArgGroup(multiplicity = "1")
    private CaseSource source;

    @Option(names = "--differences", description = "list the cases whose finding differs from the labels")
    private boolean differences;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            converter = Grouping.Converter.class,
            description = "main figures of parts too: source, or hardness")
    private Grouping grouping;

    @Option(names = "--json", paramLabel = "FILE", description = "write all figures to a file as JSON")
    private Path json;

    @Spec
    private CommandSpec spec;

    private final Map<String, Scorecard> sets = new LinkedHashMap<>();
    private final Map<String, Scorecard> groups = new TreeMap<>();
    private final Scorecard all = new Scorecard();

    private record Scored(LabelledCase labelled, Finding finding) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ScorecardReport report = new ScorecardReport(out);
        List<LabelledSet> named = source.sets();
        long bad = 0;
        for (LabelledSet set : named) {
            bad += evaluate(set, report);
        }
        sets.forEach(report::print);
        if (sets.size() > 1) {
            report.print(ALL, all);
        }
        summary(new SummaryReport(out));
        out.flush();
        if (json != null) {
            new FiguresFile(json).write(sets, groups, all);
        }
        return bad == 0 ? 0 : AnalyseCommand.BAD_LINES;
    }

    private long evaluate(LabelledSet set, ScorecardReport report) {
        LabelledLines lines = new LabelledLines(set, spec.commandLine().getErr());
        Analyser analyser = new Analyser(RegistryOption.read(set.registryFile()));
        Scorecard scorecard = sets.computeIfAbsent(set.name(), name -> new Scorecard());
        return lines.each(labelled -> new Scored(labelled, analyser.analyse(labelled.post())), scored -> {
            add(scorecard, scored);
            if (differences) {
                report.difference(scored.labelled(), scored.finding());
            }
        });
    }

    private void add(Scorecard scorecard, Scored scored) {
        scorecard.add(scored.labelled(), scored.finding());
        all.add(scored.labelled(), scored.finding());
        if (grouping != null) {
            groups.computeIfAbsent(grouping.groupOf(scored.labelled()), name -> new Scorecard())
                    .add(scored.labelled(), scored.finding());
        }
    }

    private void summary(SummaryReport summary) {
        summary.head();
        sets.forEach(summary::row);
        groups.forEach(summary::row);
        if (sets.size() > 1) {
            summary.row(ALL, all);
        }
    }
}
