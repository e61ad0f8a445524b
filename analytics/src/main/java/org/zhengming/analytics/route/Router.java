package org.zhengming.analytics.route;

import java.util.List;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;

/** Suggests the path a person decides on, as a {@link RoutePolicy} has it. Immutable. */
public final class Router {

    private final RoutePolicy policy;

    /** A route and why: the row's reason, then the policy's version and the row's name. */
    public record Suggestion(Route route, List<Reason> reasons) {

        public Suggestion {
            reasons = List.copyOf(reasons);
        }
    }

    public Router(RoutePolicy policy) {
        this.policy = policy;
    }

    public Suggestion route(List<Mention> mentions, List<Signal> signals, List<Context> contexts) {
        PolicyRow row = policy.rows().stream()
                .filter(each -> each.holds(mentions, signals, contexts))
                .findFirst()
                .orElseThrow();
        return new Suggestion(
                row.route(), List.of(Reason.of(row.reason()), Reason.of("ROUTE_POLICY", policy.version(), row.name())));
    }
}
