package org.zhengming.analytics;

import java.util.List;
import java.util.Objects;

/** A lawful kind of speech recognised in a post, with confidence from 0 to 1. */
public record Context(SpeechContext type, double confidence, List<Reason> reasons) {

    public Context {
        Objects.requireNonNull(type, "type");
        reasons = List.copyOf(reasons);
    }
}
