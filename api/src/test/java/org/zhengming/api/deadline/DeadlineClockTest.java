package org.zhengming.api.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineClockTest {

    private final MovableTime time = new MovableTime(at("2026-03-02T09:00"));
    private final DeadlineRules rules = DeadlineRules.bundled();
    private final DeadlineClock clock =
            new DeadlineClock(new WorkingCalendar(CalendarFiles.bundled()), MovableTime.BEIJING, time);

    @Test
    void thirty_calendar_days_from_acceptance_end_with_the_thirtieth_day() {
        Deadline decision = started("COMMITTEE_DECISION", "2026-03-02T23:59");

        assertThat(clock.due(decision).at()).isEqualTo(at("2026-04-02T00:00"));
    }

    @Test
    void days_are_counted_in_beijing_whatever_the_hour_in_greenwich() {
        Deadline justAfterMidnight = Deadline.start(rule("COMMITTEE_DECISION"), Instant.parse("2026-03-02T16:30:00Z"));

        assertThat(clock.due(justAfterMidnight).at()).isEqualTo(at("2026-04-03T00:00"));
    }

    @Test
    void working_days_leave_out_holidays_and_count_the_weekends_worked_instead() {
        Deadline overSpringFestival = started("COMMITTEE_PRECHECK", "2026-02-12T10:00");

        assertThat(clock.due(overSpringFestival).at())
                .as("13, 14 (a Saturday that is worked), 24, 25, 26 February")
                .isEqualTo(at("2026-02-27T00:00"));
    }

    @Test
    void a_year_without_data_is_named_and_counted_by_its_weekends() {
        Deadline overTheNewYear = started("COMMITTEE_PRECHECK", "2026-12-30T10:00");

        DueDate due = clock.due(overTheNewYear);

        assertThat(due.yearsByWeekendAlone()).containsExactly(2027);
        assertThat(due.at()).as("31 December, 1, 4, 5, 6 January").isEqualTo(at("2027-01-07T00:00"));
        assertThat(clock.due(started("COMMITTEE_PRECHECK", "2026-03-02T10:00")).yearsByWeekendAlone())
                .isEmpty();
    }

    @Test
    void the_last_day_of_a_right_gives_way_to_the_next_working_day() {
        Deadline right = started("RECONSIDERATION_RIGHT", "2026-09-02T10:00");

        assertThat(clock.due(right).at())
                .as("2 October is a holiday, and so are all days up to the 7th")
                .isEqualTo(at("2026-10-09T00:00"));
    }

    @Test
    void a_quarterly_summary_is_due_some_working_days_after_the_quarter() {
        Deadline summary = started("QUARTERLY_SUMMARY", "2026-07-01T00:00");

        assertThat(clock.due(summary).at())
                .as("8, 9, 10 (a Saturday that is worked), 12 to 16, 19, 20 October")
                .isEqualTo(at("2026-10-21T00:00"));
        assertThat(ReportingPeriod.QUARTER.name(java.time.LocalDate.of(2026, 9, 30)))
                .isEqualTo("2026-Q3");
        assertThat(ReportingPeriod.HALF_YEAR.name(java.time.LocalDate.of(2026, 9, 30)))
                .isEqualTo("2026-H2");
    }

    @Test
    void a_pause_moves_the_due_date_by_the_days_it_lasted() {
        Deadline paused = started("COMMITTEE_DECISION", "2026-03-02T09:00").pause(at("2026-03-05T15:00"), "SUPPLEMENT");

        assertThat(clock.due(paused).at()).isNull();
        assertThat(clock.standing(paused)).isEqualTo(Standing.PAUSED);
        assertThat(clock.notices(paused, Set.of())).isEmpty();
        assertThat(clock.due(paused.resume(at("2026-03-15T08:00"))).at()).isEqualTo(at("2026-04-12T00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30d", "20w", "720h"})
    void a_deadline_extended_to_a_day_ends_with_it_whatever_its_term_counts(String term) {
        Deadline decision = Deadline.start(
                rules.with(Map.of("COMMITTEE_DECISION", term)).require("COMMITTEE_DECISION"), at("2026-03-02T09:00"));
        LocalDate friday = LocalDate.of(2026, 4, 24);

        Deadline longer = clock.extendedTo(decision, friday, at("2026-03-20T09:00"), "chen", "INQUIRY_ABROAD");

        assertThat(clock.due(longer).at()).isEqualTo(at("2026-04-25T00:00"));
        assertThat(clock.extendedTo(longer, friday, at("2026-03-20T09:00"), "chen", "INQUIRY_ABROAD"))
                .isEqualTo(longer);
    }

    @Test
    void an_extension_needs_somebody_and_a_reason() {
        Deadline decision = started("COMMITTEE_DECISION", "2026-03-02T09:00");
        Extension fifteenDays = new Extension(at("2026-03-20T09:00"), "chen", 15, "INQUIRY_ABROAD");

        assertThat(clock.due(decision.extend(fifteenDays)).at()).isEqualTo(at("2026-04-17T00:00"));
        assertThatThrownBy(() -> new Extension(time.instant(), "chen", 15, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> started("THREAT_TRIAGE", "2026-03-02T09:00").extend(fifteenDays))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_is_due_soon_after_the_first_reminder_and_overdue_from_the_midnight_after_its_last_day() {
        Deadline decision = started("COMMITTEE_DECISION", "2026-03-02T09:00");

        assertThat(standing(decision, "2026-03-25T23:59")).isEqualTo(Standing.ON_TIME);
        assertThat(standing(decision, "2026-03-26T00:00")).isEqualTo(Standing.DUE_SOON);
        assertThat(standing(decision, "2026-04-01T23:59")).isEqualTo(Standing.DUE_SOON);
        assertThat(standing(decision, "2026-04-02T00:00")).isEqualTo(Standing.OVERDUE);
        assertThat(clock.standing(decision.end(at("2026-04-01T23:00")))).isEqualTo(Standing.MET);
        assertThat(clock.standing(decision.end(at("2026-04-02T00:00")))).isEqualTo(Standing.MET_LATE);
    }

    @Test
    void reminders_come_seven_three_and_one_day_before_and_then_it_is_escalated() {
        Deadline decision = started("COMMITTEE_DECISION", "2026-03-02T09:00");
        Set<String> handled = new HashSet<>();

        assertThat(told(decision, "2026-03-25T12:00", handled)).isEmpty();
        assertThat(told(decision, "2026-03-26T12:00", handled)).containsExactly(Recipient.HANDLER);
        assertThat(told(decision, "2026-03-27T12:00", handled)).isEmpty();
        assertThat(told(decision, "2026-03-30T12:00", handled)).containsExactly(Recipient.HANDLER);
        assertThat(told(decision, "2026-04-01T12:00", handled)).containsExactly(Recipient.HANDLER);
        assertThat(told(decision, "2026-04-02T12:00", handled)).containsExactly(Recipient.COMMITTEE_CHAIR);
        assertThat(told(decision, "2026-05-02T12:00", handled)).isEmpty();
    }

    @Test
    void after_an_outage_only_the_last_reminder_is_delivered() {
        Deadline feedback = started("POLICE_FEEDBACK", "2026-03-02T09:00");
        time.set(at("2026-03-20T09:00"));

        List<Notice> come = clock.notices(feedback, Set.of());

        assertThat(come).extracting(Notice::at).containsExactly(at("2026-03-09T09:00"), at("2026-03-17T09:00"));
        assertThat(come).extracting(Notice::superseded).containsExactly(true, false);
    }

    @Test
    void an_extension_brings_its_reminders_anew() {
        Deadline decision = started("COMMITTEE_DECISION", "2026-03-02T09:00");
        Set<String> handled = new HashSet<>();
        told(decision, "2026-03-26T12:00", handled);

        Deadline extended = decision.extend(new Extension(at("2026-03-27T09:00"), "chen", 10, "MORE_WITNESSES"));

        assertThat(told(extended, "2026-04-02T12:00", handled)).isEmpty();
        assertThat(told(extended, "2026-04-05T12:00", handled)).containsExactly(Recipient.HANDLER);
    }

    @Test
    void what_is_done_reminds_nobody() {
        Deadline done = started("THREAT_TRIAGE", "2026-03-02T09:00").end(at("2026-03-02T09:10"));
        time.set(at("2026-03-03T09:00"));

        assertThat(clock.notices(done, Set.of())).isEmpty();
        assertThatThrownBy(() -> done.end(at("2026-03-02T09:11"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_serious_interference_is_to_be_reported_at_once() {
        Deadline report = started("IMMEDIATE_REPORT", "2026-03-02T09:00");

        assertThat(clock.standing(report)).isEqualTo(Standing.OVERDUE);
        assertThat(clock.standing(report.end(at("2026-03-02T09:20")))).isEqualTo(Standing.MET);
        time.set(time.instant().plus(Duration.ofHours(3)));
        assertThat(clock.notices(report, Set.of()))
                .extracting(notice -> notice.rule().to())
                .containsExactly(Recipient.REGISTER_KEEPER, Recipient.APPROVER);
    }

    private List<Recipient> told(Deadline deadline, String now, Set<String> handled) {
        time.set(at(now));
        List<Notice> come = clock.notices(deadline, handled);
        come.forEach(notice -> handled.add(notice.key()));
        return come.stream()
                .filter(notice -> !notice.superseded())
                .map(notice -> notice.rule().to())
                .toList();
    }

    private Standing standing(Deadline deadline, String now) {
        time.set(at(now));
        return clock.standing(deadline);
    }

    private Deadline started(String code, String at) {
        return Deadline.start(rule(code), at(at));
    }

    private DeadlineRule rule(String code) {
        return rules.require(code);
    }

    private static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).atZone(MovableTime.BEIJING).toInstant();
    }
}
