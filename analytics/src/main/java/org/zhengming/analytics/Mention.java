package org.zhengming.analytics;

import java.util.ArrayList;
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

    /**
     * The same mention where clues left it in doubt and the trained reader takes the post to mean the person.
     *
     * @param probability that the post does, 0 to 1
     */
    public Mention seconded(double probability) {
        List<Reason> more = new ArrayList<>(reasons);
        more.add(Reason.of("MODEL_TAKES_AS_MEANT", Long.toString(Math.round(100 * probability))));
        return new Mention(kind, target, start, end, text, Math.max(confidence, probability), more);
    }
}
