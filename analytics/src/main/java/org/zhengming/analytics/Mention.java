package org.zhengming.analytics;

import java.util.List;
import java.util.Objects;

/**
 * A span of a post that points to someone or something in the registry (指向).
 *
 * @param kind what {@code target} is
 * @param target id of the person or organ; for a relative, {@code <person id>/<relation>/<ordinal from 1>}
 * @param start first UTF-16 code unit in {@link org.zhengming.ingest.Post#content()}
 * @param end one past the last
 * @param text exactly that substring
 * @param confidence 0 to 1
 */
public record Mention(
        TargetKind kind, String target, int start, int end, String text, double confidence, List<Reason> reasons) {

    /** What a mention points to. */
    public enum TargetKind {
        PERSON,
        ORGAN,
        RELATIVE
    }

    public Mention {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(target, "target");
        reasons = List.copyOf(reasons);
    }
}
