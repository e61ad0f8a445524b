package org.zhengming.api.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.evaluation.Expectation;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.evaluation.Reliability;
import org.zhengming.analytics.evaluation.Scorecard;
import org.zhengming.analytics.evaluation.Scorecard.Measure;
import org.zhengming.analytics.evaluation.Share;
import org.zhengming.analytics.evaluation.Shielding;
import org.zhengming.analytics.evaluation.Tally;

/** Prints a scorecard as a table. Leaked texts are never printed. */
final class ScorecardReport {

    private static final String HEAD = "%-28s %9s %9s %9s %7s %7s %7s%n";
    private static final String ROW = "%-28s %9s %9s %9s %7d %7d %7d%n";

    private final PrintWriter out;

    ScorecardReport(PrintWriter out) {
        this.out = out;
    }

    void print(String name, Scorecard scorecard) {
        out.printf(
                "%n%s: cases %d, route right %s%n%n",
                name, scorecard.cases(), SummaryReport.share(scorecard.routeAccuracy()));
        out.printf(HEAD, "", "precision", "recall", "F1", "hit", "false", "missed");
        for (Measure measure : Measure.values()) {
            Map<String, Tally> tallies = new TreeMap<>(scorecard.tallies(measure));
            row(measure.name(), scorecard.total(measure));
            if (measure != Measure.PERSON) {
                tallies.forEach((label, tally) -> row("  " + label, tally));
            }
        }
        shielding(scorecard.shielding());
        reliability(scorecard);
    }

    private void shielding(Shielding shielding) {
        out.printf("%n%-44s %9s %7s %7s%n", "", "share", "posts", "of");
        share("lawful posts sent to referral", shielding.lawfulReferred());
        share("posts about nobody dropped", shielding.dropped());
        share("  of those meant to mislead", shielding.hardDropped());
    }

    private void share(String label, Share share) {
        out.printf("%-44s %9s %7d %7d%n", label, SummaryReport.share(share.value()), share.part(), share.whole());
    }

    private void reliability(Scorecard scorecard) {
        out.printf("%n%-28s %9s %9s %9s%n", "confidence", "mean", "right", "count");
        reliability("mentions", scorecard.mentionReliability());
        reliability("signals", scorecard.signalReliability());
    }

    private void reliability(String label, Reliability reliability) {
        out.printf("%s, expected calibration error %s%n", label, SummaryReport.share(reliability.expectedError()));
        reliability.bins().stream()
                .filter(bin -> bin.count() > 0)
                .forEach(bin -> out.printf(
                        Locale.ROOT,
                        "  %.1f to %.1f %14s %9s %9s %9d%n",
                        bin.from(),
                        bin.to(),
                        "",
                        SummaryReport.share(bin.confidence()),
                        SummaryReport.share(bin.right()),
                        bin.count()));
    }

    void difference(LabelledCase labelled, Finding finding) {
        Expectation expected = labelled.expectation();
        StringBuilder line = new StringBuilder();
        compare(line, "route", Set.of(expected.route()), Set.of(finding.route()));
        compare(line, "persons", expected.persons(), Set.copyOf(finding.persons()));
        compare(
                line,
                "signals",
                expected.signals(),
                finding.signals().stream().map(signal -> signal.type()).collect(Collectors.toSet()));
        compare(
                line,
                "contexts",
                expected.contexts(),
                finding.contexts().stream().map(context -> context.type()).collect(Collectors.toSet()));
        compare(
                line,
                "leaks",
                expected.leaks().stream().map(leak -> leak.type()).collect(Collectors.toSet()),
                finding.leaks().stream().map(leak -> leak.type()).collect(Collectors.toSet()));
        if (!line.isEmpty()) {
            out.println(labelled.post().id() + line);
        }
    }

    private static void compare(StringBuilder line, String name, Set<?> expected, Set<?> found) {
        if (!expected.equals(found)) {
            line.append("  ").append(name).append(" expected ").append(sorted(expected));
            line.append(" found ").append(sorted(found));
        }
    }

    private static Set<String> sorted(Set<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private void row(String label, Tally tally) {
        out.printf(
                ROW,
                label,
                SummaryReport.share(tally.precision()),
                SummaryReport.share(tally.recall()),
                SummaryReport.share(tally.f1()),
                tally.hits(),
                tally.falseAlarms(),
                tally.misses());
    }
}
