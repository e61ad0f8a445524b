package org.zhengming.jobs.registry;

import java.io.Serializable;

/**
 * One version of the registry that was read without a problem. Small on purpose: it travels through the job and stands
 * in its checkpoints; the registry itself lies in the {@link RegistryStore}.
 *
 * @param hash lower-case hexadecimal SHA-256 of the file
 * @param acceptedAt milliseconds since 1970; a later version wins
 */
public record RegistryVersion(String hash, long acceptedAt) implements Serializable {

    /** The later of the two; {@code other} may be {@code null}. */
    public RegistryVersion orLater(RegistryVersion other) {
        return other != null && other.acceptedAt() > acceptedAt ? other : this;
    }
}
