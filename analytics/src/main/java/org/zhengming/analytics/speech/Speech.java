package org.zhengming.analytics.speech;

import java.util.List;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Signal;

/**
 * What a post does with words: the signals it raises and the lawful contexts that shield it.
 *
 * @param signals ordered by start
 * @param contexts at most one a kind
 */
public record Speech(List<Signal> signals, List<Context> contexts) {

    public Speech {
        signals = List.copyOf(signals);
        contexts = List.copyOf(contexts);
    }
}
