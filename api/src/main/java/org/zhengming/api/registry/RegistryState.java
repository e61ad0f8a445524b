package org.zhengming.api.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The registry in force.
 *
 * @param changedAt when its file was written; {@code null} when it has none here
 * @param version SHA-256 of the file; {@code null} when it has none here
 * @param replaceable whether it can be replaced here
 */
public record RegistryState(
        int persons,
        int organs,
        @Nullable Instant changedAt,
        @Nullable String version,
        boolean replaceable) {}
