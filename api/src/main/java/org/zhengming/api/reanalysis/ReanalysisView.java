package org.zhengming.api.reanalysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.reanalysis.ChangeSummary;
import org.zhengming.analytics.reanalysis.ChangeSummary.PersonChange;
import org.zhengming.analytics.reanalysis.Run;

/**
 * The latest reanalysis, in counts alone: whoever may ask for one need not be allowed to see findings.
 *
 * @param by who asked
 * @param since only what was last observed from then on, or {@code null}
 * @param dryRun whether nothing was written
 * @param registryVersion SHA-256 of the registry file it judges by, {@code null} before it began
 * @param policyVersion the same of the policy file, or {@code built-in}
 * @param seen findings looked at
 * @param total findings in the index
 * @param unchanged judged as before
 * @param failed left as they were because they could not be judged
 * @param changes {@code null} while it is not done
 */
public record ReanalysisView(
        String id,
        String by,
        Instant requestedAt,
        @Nullable Instant since,
        boolean dryRun,
        Run.RunState state,
        @Nullable Instant finishedAt,
        @Nullable String registryVersion,
        @Nullable String policyVersion,
        long seen,
        long total,
        long unchanged,
        long failed,
        @Nullable ChangesView changes) {

    /**
     * What changed.
     *
     * @param changed findings judged otherwise
     * @param deleted those among them that were taken out of the index
     * @param sameRoute those among them whose route and persons stayed
     * @param personsAdded how often a person came to a finding
     * @param personsRemoved how often a person went from one
     */
    public record ChangesView(
            long changed,
            long deleted,
            long sameRoute,
            List<RouteView> routes,
            long personsAdded,
            long personsRemoved) {

        private static ChangesView of(ChangeSummary summary) {
            return new ChangesView(
                    summary.changed(),
                    summary.deleted(),
                    summary.sameRoute(),
                    summary.routes().stream()
                            .map(route -> new RouteView(route.from(), route.to(), route.count()))
                            .toList(),
                    summary.persons().stream().mapToLong(PersonChange::added).sum(),
                    summary.persons().stream().mapToLong(PersonChange::removed).sum());
        }
    }

    /** How many findings went from one route to another. */
    public record RouteView(Route from, Route to, long count) {}

    static ReanalysisView of(Run run) {
        return new ReanalysisView(
                run.id(),
                run.by(),
                run.requestedAt(),
                run.since(),
                run.dryRun(),
                run.state(),
                run.finishedAt(),
                run.registryVersion(),
                run.policyVersion(),
                run.progress().seen(),
                run.progress().total(),
                run.progress().unchanged(),
                run.progress().failed(),
                run.summary() == null ? null : ChangesView.of(run.summary()));
    }
}
