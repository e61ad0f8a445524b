package org.zhengming.api.legal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a law, interpretation, regulation or standard.
 *
 * @param id one for each version, such as {@code s2}
 * @param title without the outer book-title marks
 * @param number document number, such as that of a notice; {@code null} when it has none or it is not known
 * @param version year or amendment; {@code null} when not known
 * @param effectiveFrom first day in force; {@code null} when not known
 * @param effectiveUntil last day in force; {@code null} while it is in force
 * @param quotable whether its words may be shown: not of copies that carry errors of recognition
 * @param mark whether number, version and dates were compared with a copy
 */
public record LegalSource(
        String id,
        String title,
        @Nullable String number,
        @Nullable String version,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        boolean quotable,
        VerificationMark mark) {

    public LegalSource {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(mark, "mark");
        if (effectiveFrom != null && effectiveUntil != null && effectiveUntil.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException("legal source " + id + " ends before it begins");
        }
    }

    boolean inForceOn(LocalDate day) {
        return (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }

    boolean overlaps(LegalSource other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(LegalSource other) {
        return effectiveUntil != null && other.effectiveFrom != null && effectiveUntil.isBefore(other.effectiveFrom);
    }
}
