package org.zhengming.analytics.leak;

import java.util.List;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.text.NormalisedText;

/** Finds private values and statements that a post ties to a protected person or relative. Immutable. */
public final class LeakFinder {

    /**
     * @param mentions whom the post points to, spans in the original content
     * @return leaks ordered by start, spans in the original content
     */
    public List<Leak> find(NormalisedText text, List<Mention> mentions, Registry registry) {
        return List.of();
    }
}
