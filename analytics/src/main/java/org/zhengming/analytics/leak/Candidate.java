package org.zhengming.analytics.leak;

import java.util.Objects;
import org.zhengming.analytics.LeakGrades;
import org.zhengming.analytics.LeakSubtype;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.registry.PublicContacts;
import org.zhengming.analytics.sentence.Span;

/**
 * Something that has the form of a private value, before it is known whose it is.
 *
 * @param span in the normalised text
 * @param value in its plain form, such as eleven ASCII digits; the text itself for statements
 * @param confidence that it is such a value at all, 0 to 1
 * @param person whose it is where the detector itself knows, else {@code null}
 */
record Candidate(
        LeakType type, LeakSubtype subtype, Span span, String value, double confidence, Reason reason, String person) {

    Candidate {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        subtype = subtype == null ? LeakGrades.usual(type) : subtype;
    }

    /** Whether it is what an office publishes itself. */
    boolean isPublic(PublicContacts contacts) {
        return contacts.hasPhone(value) || contacts.hasEmail(value);
    }

    Candidate(LeakType type, Span span, String value, double confidence, Reason reason, String person) {
        this(type, null, span, value, confidence, reason, person);
    }

    Candidate(LeakType type, LeakSubtype subtype, Span span, String value, double confidence, Reason reason) {
        this(type, subtype, span, value, confidence, reason, null);
    }

    Candidate(LeakType type, Span span, String value, double confidence, Reason reason) {
        this(type, null, span, value, confidence, reason, null);
    }
}
