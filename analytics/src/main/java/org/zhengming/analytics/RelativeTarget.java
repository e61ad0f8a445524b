package org.zhengming.analytics;

import java.util.Optional;

/**
 * What a {@link Mention} of a relative points to, written {@code <person id>/<relation>/<ordinal>}. A person's id may
 * itself hold slashes.
 *
 * @param person id of the protected person
 * @param relation name of the relation
 * @param ordinal among the person's relatives of that relation, from 1
 */
public record RelativeTarget(String person, String relation, String ordinal) {

    /** Empty when the target is none of a relative. */
    public static Optional<RelativeTarget> of(String target) {
        int ordinal = target.lastIndexOf('/');
        int relation = target.lastIndexOf('/', ordinal - 1);
        return relation < 0
                ? Optional.empty()
                : Optional.of(new RelativeTarget(
                        target.substring(0, relation),
                        target.substring(relation + 1, ordinal),
                        target.substring(ordinal + 1)));
    }

    /** As a mention has it. */
    public String target() {
        return person + "/" + relation + "/" + ordinal;
    }
}
