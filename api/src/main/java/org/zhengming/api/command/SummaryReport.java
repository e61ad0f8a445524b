package org.zhengming.api.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.evaluation.Scorecard;
import org.zhengming.analytics.evaluation.Scorecard.Measure;
import org.zhengming.analytics.evaluation.Shielding;
import org.zhengming.analytics.evaluation.Tally;

/** Prints the main figures of several scorecards, one a line. */
final class SummaryReport {

    private static final int NAME_WIDTH = 16;
    private static final String GROUPS = "%-16s %6s %6s %13s %6s %6s %6s %6s %18s %13s %15s%n";
    private static final String COLUMNS = "%-16s %6s %6s %6s %6s %6s %6s %6s %6s %11s %6s %6s %6s %8s %6s%n";

    private final PrintWriter out;

    SummaryReport(PrintWriter out) {
        this.out = out;
    }

    /** Two lines above the columns of {@link #row}. */
    void head() {
        out.printf(
                "%n" + GROUPS,
                "",
                "",
                "route",
                "referral",
                "lawful",
                "check",
                "help",
                "person",
                "leak as it stands",
                "leak touched",
                "nobody dropped");
        out.printf(
                COLUMNS, "", "cases", "right", "prec.", "recall", "ref.", "recall", "recall", "F1", "prec.", "recall",
                "prec.", "recall", "all", "hard");
    }

    void row(String name, Scorecard scorecard) {
        Tally referral = route(scorecard, Route.REFERRAL_REVIEW);
        Tally leaks = scorecard.total(Measure.LEAK);
        Tally touched = scorecard.total(Measure.LEAK_TOUCHED);
        Shielding shielding = scorecard.shielding();
        out.printf(
                COLUMNS,
                name.length() > NAME_WIDTH ? "…" + name.substring(name.length() - NAME_WIDTH + 1) : name,
                scorecard.cases(),
                share(scorecard.routeAccuracy()),
                share(referral.precision()),
                share(referral.recall()),
                share(shielding.lawfulReferred().value()),
                share(route(scorecard, Route.FACT_CHECK).recall()),
                share(route(scorecard, Route.WELFARE).recall()),
                share(scorecard.total(Measure.PERSON).f1()),
                share(leaks.precision()),
                share(leaks.recall()),
                share(touched.precision()),
                share(touched.recall()),
                share(shielding.dropped().value()),
                share(shielding.hardDropped().value()));
    }

    private static Tally route(Scorecard scorecard, Route route) {
        return scorecard.tallies(Measure.ROUTE).getOrDefault(route.name(), new Tally(0, 0, 0));
    }

    /** Three digits, or a dash where there is nothing to tell. */
    static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
