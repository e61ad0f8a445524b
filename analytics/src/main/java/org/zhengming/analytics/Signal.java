package org.zhengming.analytics;

import java.util.List;
import java.util.Objects;

/**
 * Something the machine sees in a post (信号), never a verdict.
 *
 * @param person id of the protected person it is about, or {@code null} (the author's own SELF_HARM)
 * @param start first UTF-16 code unit in {@link org.zhengming.ingest.Post#content()}
 * @param end one past the last
 * @param confidence 0 to 1
 */
public record Signal(SignalType type, String person, int start, int end, double confidence, List<Reason> reasons) {

    public Signal {
        Objects.requireNonNull(type, "type");
        reasons = List.copyOf(reasons);
    }
}
