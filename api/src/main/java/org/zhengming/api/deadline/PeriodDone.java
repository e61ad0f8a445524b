package org.zhengming.api.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.cases.Consequence;
import org.zhengming.api.committee.MeetingKind;
import reactor.core.publisher.Mono;

/**
 * A step that does what a period asks for ends that period's deadline.
 *
 * @param rule code of the deadline
 * @param action the step
 * @param period which one the case serves, such as {@code 2026-Q3}, if any
 */
public record PeriodDone(DeadlineStore store, String rule, String action, Function<CaseRecord, Optional<String>> period)
        implements Consequence {

    /** @param field of the case that names the period */
    public static PeriodDone named(DeadlineStore store, String rule, String action, String field) {
        return new PeriodDone(store, rule, action, of -> Optional.of(of.text(field)));
    }

    /** A joint conference whose minutes are taken does what the half-year in which it began asks for (S1 article 31). */
    public static PeriodDone conferences(DeadlineStore store, ZoneId zone) {
        return new PeriodDone(store, "JOINT_CONFERENCE", "RECORD", meeting -> Optional.of(meeting)
                .filter(each -> each.text("kind").equals(MeetingKind.JOINT_CONFERENCE.name()))
                .map(each -> LocalDate.ofInstant(Instant.parse(each.text("startsAt")), zone))
                .map(ReportingPeriod.HALF_YEAR::name));
    }

    @Override
    public Mono<Void> of(DatabaseClient client, CaseRecord before, CaseRecord after, CaseEvent event) {
        return Mono.just(event)
                .filter(done -> done.action().equals(action))
                .flatMap(done -> Mono.justOrEmpty(period.apply(after)))
                .flatMap(name -> store.endPeriod(client, after.organ(), rule, name, event.at()));
    }
}
