package org.zhengming.api.command;

import java.io.PrintWriter;
import org.zhengming.analytics.reanalysis.ChangeSummary;
import org.zhengming.analytics.reanalysis.ChangeSummary.PersonChange;
import org.zhengming.analytics.reanalysis.ChangeSummary.RouteChange;
import org.zhengming.analytics.reanalysis.Run;

/** Prints what a reanalysis changed. */
final class ReanalysisReport {

    private static final int HASH_SHOWN = 12;

    private final PrintWriter out;

    ReanalysisReport(PrintWriter out) {
        this.out = out;
    }

    void print(Run run) {
        ChangeSummary changes = run.summary();
        out.printf("judged by registry %s and policy %s%n", shown(run.registryVersion()), shown(run.policyVersion()));
        out.printf(
                "%d findings looked at: %d as before, %d judged otherwise, %d could not be judged and stay%n",
                run.progress().seen(),
                run.progress().unchanged(),
                changes.changed(),
                run.progress().failed());
        if (!changes.routes().isEmpty()) {
            out.printf("%n%-16s %-16s %8s  %s%n", "from", "to", "findings", "for example");
        }
        for (RouteChange route : changes.routes()) {
            out.printf(
                    "%-16s %-16s %8d  %s%n",
                    route.from(), route.to(), route.count(), String.join(" ", route.examples()));
        }
        if (!changes.persons().isEmpty()) {
            out.printf("%n%-33s %8s %8s%n", "person", "added", "removed");
        }
        for (PersonChange person : changes.persons()) {
            out.printf("%-33s %8d %8d%n", person.person(), person.added(), person.removed());
        }
        out.println();
        out.printf("%d keep their route and persons; other signals, contexts or reasons%n", changes.sameRoute());
        out.printf(
                run.dryRun()
                        ? "%d concern nobody and would be deleted; nothing was written%n"
                        : "%d concern nobody and are deleted from the index%n",
                changes.deleted());
    }

    private static String shown(String hash) {
        return hash.length() > HASH_SHOWN ? hash.substring(0, HASH_SHOWN) : hash;
    }
}
