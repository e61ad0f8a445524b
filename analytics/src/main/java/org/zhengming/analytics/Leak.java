package org.zhengming.analytics;

import java.util.List;
import java.util.Objects;
import org.zhengming.analytics.sentence.Span;

/**
 * A span that gives away something private of a protected person or relative. The value itself is not held here, only
 * where it stands and what it looks like masked.
 *
 * @param subtype decides on {@link #sensitivity()} and {@link #bucket()}; {@code null} stands for the usual one
 * @param person id of the protected person it belongs to or through whom the relative is protected
 * @param start first UTF-16 code unit in {@link org.zhengming.ingest.Post#content()}
 * @param end one past the last
 * @param masked safe to show, such as {@code 138****0000}
 * @param confidence 0 to 1
 */
public record Leak(
        LeakType type,
        LeakSubtype subtype,
        String person,
        int start,
        int end,
        String masked,
        double confidence,
        List<Reason> reasons) {

    public Leak {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(masked, "masked");
        subtype = subtype == null ? LeakGrades.usual(type) : subtype;
        reasons = List.copyOf(reasons);
    }

    /** Of the usual subtype. */
    public Leak(
            LeakType type, String person, int start, int end, String masked, double confidence, List<Reason> reasons) {
        this(type, null, person, start, end, masked, confidence, reasons);
    }

    /** Whether it has a character in common with a span of the same content. */
    public boolean overlaps(Span span) {
        return start < span.end() && span.start() < end;
    }

    public Sensitivity sensitivity() {
        return LeakGrades.of(subtype).sensitivity();
    }

    public ReferenceBucket bucket() {
        return LeakGrades.of(subtype).bucket();
    }
}
