package org.zhengming.api.clarification;

import java.util.Set;

/**
 * What an organ decides about its clarifications.
 *
 * @param withoutSuperior ids of organs that publish without a superior's approval; every other organ needs it (S4 第四条)
 */
public record ClarificationPolicy(Set<String> withoutSuperior) {

    /** Every organ needs the superior's approval. */
    public static final ClarificationPolicy USUAL = new ClarificationPolicy(Set.of());

    public ClarificationPolicy {
        withoutSuperior = Set.copyOf(withoutSuperior);
    }

    boolean needsSuperior(String organ) {
        return !withoutSuperior.contains(organ);
    }
}
