package org.zhengming.api.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DeadlineProperties {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private final WorkingCalendar calendar = new WorkingCalendar(CalendarFiles.bundled());
    private final MovableTime time = new MovableTime(FIRST);
    private final DeadlineClock clock = new DeadlineClock(calendar, MovableTime.BEIJING, time);

    @Property(tries = 300)
    void nothing_is_due_before_it_starts(@ForAll("rules") DeadlineRule rule, @ForAll("starts") Instant start) {
        assertThat(clock.due(Deadline.start(rule, start)).at()).isAfterOrEqualTo(start);
    }

    @Property(tries = 300)
    void a_later_start_is_never_due_earlier(
            @ForAll("rules") DeadlineRule rule,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(max = 100_000) int minutes) {
        Instant later = start.plus(Duration.ofMinutes(minutes));

        assertThat(clock.due(Deadline.start(rule, later)).at())
                .isAfterOrEqualTo(clock.due(Deadline.start(rule, start)).at());
    }

    @Property(tries = 300)
    void a_term_of_days_ends_at_midnight_and_one_of_working_days_with_a_day_that_is_worked(
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll boolean worked, @ForAll("starts") Instant start) {
        Term term = worked ? new Term.WorkingDays(days) : new Term.CalendarDays(days);
        Instant due = clock.due(Deadline.start(rule(term), start)).at();

        LocalDate last = due.atZone(MovableTime.BEIJING).toLocalDate().minusDays(1);
        assertThat(due)
                .isEqualTo(last.plusDays(1).atStartOfDay(MovableTime.BEIJING).toInstant());
        assertThat(!worked || calendar.isWorked(last)).isTrue();
        LocalDate first = start.atZone(MovableTime.BEIJING).toLocalDate().plusDays(1);
        assertThat(first.datesUntil(last.plusDays(1)).filter(day -> !worked || calendar.isWorked(day)))
                .hasSize(days);
    }

    @Property(tries = 300)
    void a_pause_never_shortens_and_never_lengthens_by_more_than_it_lasted_in_days(
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(max = 5_000) int untilPause,
            @ForAll @IntRange(max = 100_000) int pausedMinutes) {
        Deadline plain = Deadline.start(rule(new Term.CalendarDays(days)), start);
        Instant from = start.plus(Duration.ofMinutes(untilPause));
        Instant until = from.plus(Duration.ofMinutes(pausedMinutes));

        Instant due = clock.due(plain.pause(from, "SUPPLEMENT").resume(until)).at();

        Instant before = clock.due(plain).at();
        assertThat(due).isAfterOrEqualTo(before);
        assertThat(Duration.between(before, due))
                .isLessThanOrEqualTo(Duration.ofMinutes(pausedMinutes).plusDays(1));
    }

    @Property(tries = 300)
    void hours_are_moved_by_exactly_the_time_paused(
            @ForAll("starts") Instant start, @ForAll @IntRange(max = 10_000) int pausedMinutes) {
        Deadline plain = Deadline.start(rule(new Term.Within(Duration.ofHours(24))), start);
        Deadline paused = plain.pause(start, "SUPPLEMENT").resume(start.plus(Duration.ofMinutes(pausedMinutes)));

        assertThat(Duration.between(clock.due(plain).at(), clock.due(paused).at()))
                .isEqualTo(Duration.ofMinutes(pausedMinutes));
    }

    @Property(tries = 300)
    void more_time_is_never_less_time(
            @ForAll("rules") DeadlineRule rule,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(min = 1, max = 90) int more) {
        Deadline plain = Deadline.start(rule, start);
        Extension extension = new Extension(start, "chen", more, "MORE_WITNESSES");
        Deadline extended = new Deadline(rule, start, List.of(), List.of(extension), null);

        assertThat(clock.due(extended).at()).isAfterOrEqualTo(clock.due(plain).at());
    }

    @Property(tries = 300)
    void however_often_one_looks_nobody_is_told_twice_and_what_was_passed_over_stays_so(
            @ForAll("rules") DeadlineRule rule,
            @ForAll("starts") Instant start,
            @ForAll @Size(max = 40) List<@IntRange(max = 3_000) Integer> hours) {
        Deadline deadline = Deadline.start(rule, start);
        Set<String> handled = new HashSet<>();
        List<String> delivered = new ArrayList<>();
        for (int hour : hours.stream().sorted().toList()) {
            time.set(start.plus(Duration.ofHours(hour)));
            for (Notice notice : clock.notices(deadline, handled)) {
                handled.add(notice.key());
                if (!notice.superseded()) {
                    delivered.add(notice.key());
                }
            }
            assertThat(clock.notices(deadline, handled)).isEmpty();
        }

        assertThat(delivered).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void a_term_is_read_as_it_is_written(@ForAll("rules") DeadlineRule rule) {
        assertThat(TermText.parse(rule.termText())).isEqualTo(rule.term());
    }

    @Provide
    Arbitrary<DeadlineRule> rules() {
        return Arbitraries.of(DeadlineRules.bundled().all());
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(0, 3 * 365 * 24 * 60)
                .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
    }

    private static DeadlineRule rule(Term term) {
        return new DeadlineRule(
                "TEST",
                DeadlineKind.PROMPT_NO_NUMBER,
                term,
                LengthMark.POLICY,
                Obligation.MUST,
                List.of("law:s1.15"),
                "STARTED",
                true,
                true,
                false,
                List.of());
    }
}
