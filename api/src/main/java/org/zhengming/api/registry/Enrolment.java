package org.zhengming.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.registry.Relation;

/**
 * A private value that is recognised wherever it is posted, because whose it is agreed (PIPL articles 14, 15, 29). What is
 * kept of it here is the consent; its keyed hash is in the registry alone, the value nowhere.
 *
 * @param person id in the registry
 * @param relation to the person of whoever the value belongs to, or {@code null} when it is the person's own
 * @param reference where the consent is written down
 * @param withdrawnBy {@code null} while the consent holds
 */
public record Enrolment(
        UUID id,
        String person,
        LeakType type,
        ConsentBy consentBy,
        @Nullable Relation relation,
        LocalDate consentedOn,
        String reference,
        String enrolledBy,
        Instant enrolledAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    /** Who agreed. */
    public enum ConsentBy {
        /** The protected person, about a value of their own. */
        PERSON,
        /** The relative concerned, about a value of theirs. */
        RELATIVE,
        /** The guardian of a relative under fourteen (PIPL article 31). */
        GUARDIAN
    }
}
