package org.zhengming.api.report;

import org.jspecify.annotations.Nullable;

/**
 * One number about the system's own work.
 *
 * @param code such as {@code FALSE_ALARMS}; its name stands in the bundle under {@code figure.CODE}
 * @param count {@code null} when there is no data, which is not the same as 0
 * @param outOf what it is a share of; {@code null} when it is none
 */
public record Figure(
        String code, @Nullable Long count, @Nullable Long outOf) {

    /** In percent with one decimal; {@code null} when it is no share or of nothing. */
    public @Nullable Double percent() {
        return count == null || outOf == null || outOf == 0 ? null : Math.round(count * 1000.0 / outOf) / 10.0;
    }
}
