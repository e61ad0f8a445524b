package org.zhengming.api.alert;

import java.time.Instant;
import java.util.List;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.api.search.NamedOrgan;
import org.zhengming.api.search.NamedPerson;

/**
 * A new finding that people should look at soon: routed to REFERRAL_REVIEW, WELFARE or FACT_CHECK (预警).
 *
 * @param id grows with {@code at}; give it back as {@code Last-Event-ID} to resume
 * @param at when the system last saw the post at the time of the alert
 * @param excerpt begin of the masked text, at most 80 characters
 */
public record Alert(
        String id,
        String findingId,
        Instant at,
        Route route,
        List<SignalType> signals,
        List<LeakType> leaks,
        List<NamedOrgan> organs,
        List<NamedPerson> persons,
        String excerpt,
        String source,
        Instant publishedAt) {}
