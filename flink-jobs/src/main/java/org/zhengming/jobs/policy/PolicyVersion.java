package org.zhengming.jobs.policy;

import java.io.Serializable;

/**
 * One version of the route policy that was read without a problem. Small on purpose: it travels through the job and
 * stands in its checkpoints; the policy itself lies in the {@link PolicyStore}.
 *
 * @param hash lower-case hexadecimal SHA-256 of the file, or {@code built-in}
 * @param acceptedAt milliseconds since 1970; a later version wins
 */
public record PolicyVersion(String hash, long acceptedAt) implements Serializable {

    /** The policy committed with the project. No other wins over it: a configuration that names no file means it. */
    public static final PolicyVersion BUILT_IN = new PolicyVersion("built-in", Long.MAX_VALUE);

    /** The later of the two; {@code other} may be {@code null}. */
    public PolicyVersion orLater(PolicyVersion other) {
        return other != null && other.acceptedAt() > acceptedAt ? other : this;
    }
}
