package org.zhengming.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A span of a post that points to someone or something in the registry (指向).
 *
 * @param kind what {@code target} is
 * @param target id of the person or organ; for a relative, as {@link RelativeTarget} has it
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

    /** Id of the protected person or organ concerned: for a relative, whose relative it is. */
    public String protectedId() {
        return kind == TargetKind.RELATIVE
                ? RelativeTarget.of(target).map(RelativeTarget::person).orElse(target)
                : target;
    }

    /**
     * The same mention where clues left it in doubt and the trained reader takes the post to mean the person.
     *
     * @param probability that the post does, 0 to 1
     */
    public Mention seconded(double probability) {
        return reviewed("MODEL_TAKES_AS_MEANT", probability);
    }

    /**
     * The same mention where only a name spoke for it and the trained reader takes the post to mean somebody else.
     *
     * @param probability that it means the person all the same, 0 to 1
     */
    public Mention contradicted(double probability) {
        return reviewed("MODEL_TAKES_AS_NAMESAKE", probability);
    }

    /** The same mention in a content that begins that many code units earlier (or later, where negative). */
    Mention movedBy(int units) {
        return new Mention(kind, target, start + units, end + units, text, confidence, reasons);
    }

    private Mention reviewed(String code, double probability) {
        List<Reason> more = new ArrayList<>(reasons);
        more.add(Reason.of(code, Long.toString(Math.round(100 * probability))));
        return new Mention(kind, target, start, end, text, probability, more);
    }
}
