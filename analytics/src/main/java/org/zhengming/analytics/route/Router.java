package org.zhengming.analytics.route;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;

/**
 * Suggests the path a person decides on: referral over welfare over fact check over monitoring over dropping, as the
 * labelling guide has it.
 */
public final class Router {

    private static final Set<SignalType> REFERRED = EnumSet.of(
            SignalType.PRIVATE_INFO,
            SignalType.PRIVACY_INTRUSION,
            SignalType.THREAT,
            SignalType.HARASSMENT_CALL,
            SignalType.EXTORTION);

    /** A route and why. */
    public record Suggestion(Route route, List<Reason> reasons) {

        public Suggestion {
            reasons = List.copyOf(reasons);
        }
    }

    private Router() {}

    public static Suggestion route(List<Mention> mentions, List<Signal> signals, List<Context> contexts) {
        if (mentions.isEmpty()) {
            return suggest(Route.DROP, "ROUTE_DROP");
        }
        if (signals.stream().anyMatch(signal -> signal.person() != null && REFERRED.contains(signal.type()))) {
            return suggest(Route.REFERRAL_REVIEW, "ROUTE_REFERRAL_REVIEW");
        }
        if (has(signals, SignalType.SELF_HARM)) {
            return suggest(Route.WELFARE, "ROUTE_WELFARE");
        }
        if (has(signals, SignalType.FACT_CLAIM)) {
            if (shields(contexts, SpeechContext.COMPLAINT)) {
                return suggest(Route.MONITOR, "ROUTE_MONITOR_COMPLAINT");
            }
            if (shields(contexts, SpeechContext.MEDIA_REPORT)) {
                return suggest(Route.MONITOR, "ROUTE_MONITOR_MEDIA_REPORT");
            }
            return suggest(Route.FACT_CHECK, "ROUTE_FACT_CHECK");
        }
        return suggest(Route.MONITOR, "ROUTE_MONITOR");
    }

    private static boolean has(List<Signal> signals, SignalType type) {
        return signals.stream().anyMatch(signal -> signal.type() == type);
    }

    private static boolean shields(List<Context> contexts, SpeechContext type) {
        return contexts.stream().anyMatch(context -> context.type() == type);
    }

    private static Suggestion suggest(Route route, String code) {
        return new Suggestion(route, List.of(Reason.of(code)));
    }
}
