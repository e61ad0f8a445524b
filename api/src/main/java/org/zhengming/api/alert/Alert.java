package org.zhengming.api.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.api.search.NamedOrgan;
import org.zhengming.api.search.NamedPerson;

/**
 * Something that people should look at soon (预警): a new finding routed to REFERRAL_REVIEW, WELFARE or FACT_CHECK, or
 * that more is written than usual. What is told of a finding is then told of the one that raised the alarm.
 *
 * @param id grows with {@code at}; give it back as {@code Last-Event-ID} to resume
 * @param at when the system last saw the post at the time of the alert
 * @param story id of the finding's story
 * @param swell what swells; {@code null} for a finding
 * @param excerpt begin of the masked text, at most 80 characters
 */
public record Alert(
        String id,
        Kind kind,
        String findingId,
        Instant at,
        Route route,
        List<SignalType> signals,
        List<LeakType> leaks,
        List<NamedOrgan> organs,
        List<NamedPerson> persons,
        String excerpt,
        String source,
        Instant publishedAt,
        @Nullable String story,
        @Nullable SwellView swell) {

    /** What the alert is about. */
    public enum Kind {
        FINDING,
        PILE_ON,
        BURST
    }
}
