package org.zhengming.api.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.ingest.Metrics;

/**
 * How soon a finding is looked at: safety of people first, then other leaks and calls, then claims to check.
 *
 * @param level 3 for danger to somebody's safety or life, 2 for what may become a referral, 1 for the rest
 * @param reasons codes of leaks and signals that raise it
 * @param spread how far it has spread: views, reposts times ten, comments times five
 */
record Urgency(int level, List<String> reasons, long spread) {

    /** Where somebody lives, is, or has a child (S4 of domain.md B2). */
    private static final Set<LeakType> OF_SAFETY =
            EnumSet.of(LeakType.ADDRESS, LeakType.LOCATION_TRACK, LeakType.CHILD_SCHOOL);

    private static final Set<SignalType> OF_DANGER =
            EnumSet.of(SignalType.THREAT, SignalType.EXTORTION, SignalType.SELF_HARM);

    Urgency {
        reasons = List.copyOf(reasons);
    }

    static Urgency of(IndexedFinding document) {
        Finding finding = document.finding();
        List<String> reasons = new ArrayList<>();
        finding.leaks().stream()
                .map(Leak::type)
                .filter(OF_SAFETY::contains)
                .distinct()
                .forEach(type -> reasons.add(type.name()));
        finding.signals().stream()
                .map(Signal::type)
                .filter(OF_DANGER::contains)
                .distinct()
                .forEach(type -> reasons.add(type.name()));
        int level = !reasons.isEmpty() ? 3 : finding.route() == Route.REFERRAL_REVIEW ? 2 : 1;
        return new Urgency(level, reasons, spread(document.metrics()));
    }

    private static long spread(Metrics metrics) {
        return known(metrics.views()) + 10 * known(metrics.reposts()) + 5 * known(metrics.comments());
    }

    private static long known(Long counter) {
        return counter == null ? 0 : counter;
    }
}
