package org.zhengming.analytics.index;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.SignalType;

/**
 * Which findings are shielded speech that nobody has to decide on: a context of lawful speech was recognised and no signal
 * is open. An insult alone calls for nothing (design principle 4). They are kept for a day whatever their route.
 */
public final class Shielding {

    /** Names of the signals that leave a finding open. */
    public static final List<String> OPEN_SIGNALS = Stream.of(SignalType.values())
            .filter(type -> type != SignalType.INSULT)
            .map(Enum::name)
            .toList();

    private static final Set<String> OPEN = Set.copyOf(OPEN_SIGNALS);

    private Shielding() {}

    /** Whether a finding is shielded and has no open signal. */
    public static boolean closes(Finding finding) {
        return !finding.contexts().isEmpty()
                && finding.signals().stream()
                        .noneMatch(signal -> OPEN.contains(signal.type().name()));
    }
}
