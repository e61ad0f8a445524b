package org.zhengming.api.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.index.IndexedFinding;

/**
 * The case that somebody who decides OPEN_CASE goes on to open, with what they would otherwise copy from the finding.
 *
 * @param procedure the kind of case
 * @param action the step that opens it
 * @param organ whose case it is, the first that the finding concerns
 * @param persons ids of those it may concern, strongest first
 * @param finding for a referral
 * @param story for a clarification
 */
public record CaseLead(
        String procedure,
        String action,
        String organ,
        List<String> persons,
        @Nullable String finding,
        @Nullable String story) {

    public CaseLead {
        persons = List.copyOf(persons);
    }

    /** The machine's route is the suggestion; a person opens the case, or another one, or none. */
    static @Nullable CaseLead of(IndexedFinding document) {
        List<String> organs = document.finding().organs();
        List<String> persons = document.finding().persons();
        if (organs.isEmpty()) {
            return null;
        }
        return switch (document.finding().route()) {
            case REFERRAL_REVIEW -> new CaseLead("referral", "START", organs.getFirst(), persons, document.id(), null);
            case FACT_CHECK ->
                new CaseLead("clarification", "OPEN_EX_OFFICIO", organs.getFirst(), persons, null, document.story());
            default -> null;
        };
    }
}
