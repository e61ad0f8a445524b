package org.zhengming.api.alert;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.api.search.NamedOrgan;
import org.zhengming.api.search.NamedPerson;
import org.zhengming.api.security.Affiliation;

/**
 * Something that people should look at soon (预警): a new finding routed to REFERRAL_REVIEW, WELFARE or FACT_CHECK, that
 * more is written than usual, that a source has fallen silent, or what a rule was written for. What is told of a finding
 * is, when more is written than usual, told of the one that raised the alarm.
 *
 * @param id grows with {@code at}; give it back as {@code Last-Event-ID} to resume
 * @param findingId {@code null} when it is about no finding, or the finding is no longer kept
 * @param at when the system last saw the post at the time of the alert
 * @param story id of the finding's story
 * @param swell what swells; {@code null} for a finding
 * @param excerpt begin of the masked text, at most 80 characters; empty without a finding
 * @param silence the source that is silent; {@code null} for everything else
 * @param rule that the alert is told by; {@code null} when it is told without one
 */
public record Alert(
        String id,
        Kind kind,
        @Nullable String findingId,
        Instant at,
        @Nullable Route route,
        List<SignalType> signals,
        List<LeakType> leaks,
        List<NamedOrgan> organs,
        List<NamedPerson> persons,
        String excerpt,
        String source,
        @Nullable Instant publishedAt,
        @Nullable String story,
        @Nullable SwellView swell,
        @Nullable SilenceView silence,
        @Nullable RuleHit rule) {

    /** Whether somebody of these organs may see it: of a silent source everybody may be told. */
    public boolean seenBy(Affiliation reader) {
        return reader.everyOrgan()
                || kind == Kind.SOURCE_SILENT
                || organs.stream().anyMatch(organ -> reader.organs().contains(organ.id()));
    }

    /** What the alert is about. */
    @Schema(name = "AlertKind")
    public enum Kind {
        FINDING,
        PILE_ON,
        BURST,
        SOURCE_SILENT
    }

    /** The same, told by a rule. */
    public Alert by(String noticeId, RuleHit hit) {
        return new Alert(
                noticeId,
                kind,
                findingId,
                at,
                route,
                signals,
                leaks,
                organs,
                persons,
                excerpt,
                source,
                publishedAt,
                story,
                swell,
                silence,
                hit);
    }
}
