package org.zhengming.api.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;

/**
 * Before whom a finding is put, and how soon.
 *
 * @param organs ids of the organs (单位) whose readers it is for
 */
record ReviewPlace(List<String> organs, Route route, Urgency urgency) {

    private static final Set<Route> ASKING = EnumSet.of(Route.REFERRAL_REVIEW, Route.FACT_CHECK, Route.WELFARE);

    static ReviewPlace of(IndexedFinding document) {
        return new ReviewPlace(document.finding().organs(), document.finding().route(), Urgency.of(document));
    }

    /** Whether somebody must look at the finding. */
    static boolean asks(IndexedFinding document) {
        return ASKING.contains(document.finding().route());
    }

    /** The routes of findings that somebody must look at, as a search names them. */
    static Set<String> askingRoutes() {
        return ASKING.stream().map(Route::name).collect(Collectors.toUnmodifiableSet());
    }
}
