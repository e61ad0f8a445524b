package org.zhengming.analytics.speech;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;

/** At least one leak makes the signal: one for each person, over the first leak, as certain as the surest. */
final class PrivateInfoDetector {

    private PrivateInfoDetector() {}

    /**
     * Spans in the original content, as the leaks have them.
     *
     * @param report whether the post is a report with a source: there a relative's name alone is no signal
     */
    static List<Signal> find(List<Leak> leaks, boolean report) {
        Map<String, Signal> byPerson = new TreeMap<>();
        if (report && leaks.stream().allMatch(leak -> leak.type() == LeakType.RELATIVE)) {
            return List.of();
        }
        for (Leak leak : leaks) {
            Signal signal = new Signal(
                    SignalType.PRIVATE_INFO,
                    leak.person(),
                    leak.start(),
                    leak.end(),
                    leak.confidence(),
                    List.of(Reason.of(code(leak.type()))));
            byPerson.merge(leak.person(), signal, (one, other) -> one.confidence() >= other.confidence() ? one : other);
        }
        return List.copyOf(byPerson.values());
    }

    private static String code(LeakType type) {
        return "GIVES_AWAY_" + type.name();
    }
}
