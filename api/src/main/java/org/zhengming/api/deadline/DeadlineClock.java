package org.zhengming.api.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zhengming.api.deadline.NoticeRule.Anchor;
import org.zhengming.api.deadline.Term.AfterPeriod;
import org.zhengming.api.deadline.Term.CalendarDays;
import org.zhengming.api.deadline.Term.Immediately;
import org.zhengming.api.deadline.Term.Within;
import org.zhengming.api.deadline.Term.WorkingDays;

/** Works out when deadlines are due, how they stand, and whom to tell. Holds no state but the clock it is given. */
public final class DeadlineClock {

    private static final int MOST_DAYS_COUNTED = 20_000;

    private final WorkingCalendar calendar;
    private final ZoneId zone;
    private final InstantSource clock;

    public DeadlineClock(WorkingCalendar calendar, ZoneId zone, InstantSource clock) {
        this.calendar = calendar;
        this.zone = zone;
        this.clock = clock;
    }

    public DueDate due(Deadline deadline) {
        SortedSet<Integer> guessed = new TreeSet<>();
        return new DueDate(deadline.paused() ? null : dueAt(deadline, guessed), guessed);
    }

    public Standing standing(Deadline deadline) {
        if (deadline.endedAt() != null) {
            return endedLate(deadline) ? Standing.MET_LATE : Standing.MET;
        }
        if (deadline.paused()) {
            return Standing.PAUSED;
        }
        Instant now = clock.instant();
        Instant due = due(deadline).at();
        if (!now.isBefore(due)) {
            return Standing.OVERDUE;
        }
        return deadline.rule().notices().stream()
                        .anyMatch(rule -> rule.beforeDue() && !now.isBefore(due.plus(rule.offset())))
                ? Standing.DUE_SOON
                : Standing.ON_TIME;
    }

    /**
     * A deadline that is not paused, made longer so that it ends with a day; the same where it ends no earlier already.
     *
     * @param at when that was decided
     */
    Deadline extendedTo(Deadline deadline, LocalDate lastDay, Instant at, String who, String reason) {
        long more = beyond(deadline, lastDay);
        return more < 1 ? deadline : deadline.extend(new Extension(at, who, Math.toIntExact(more), reason));
    }

    /** How long after its end, in the unit that its term counts. */
    private long beyond(Deadline deadline, LocalDate lastDay) {
        Instant due = due(deadline).at();
        LocalDate last = day(due).minusDays(1);
        return switch (deadline.rule().term()) {
            case Within within -> Duration.between(due, midnightAfter(lastDay)).toHours();
            case WorkingDays days -> workedBetween(last, lastDay);
            case AfterPeriod after -> workedBetween(last, lastDay);
            case CalendarDays days -> ChronoUnit.DAYS.between(last, lastDay);
            case Immediately now -> 0;
        };
    }

    private long workedBetween(LocalDate last, LocalDate until) {
        return last.isAfter(until)
                ? 0
                : last.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(calendar::isWorked)
                        .count();
    }

    /** When the next notice comes, or nothing while none will. */
    public Optional<Instant> nextLook(Deadline deadline) {
        if (deadline.endedAt() != null || deadline.paused()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant due = due(deadline).at();
        return deadline.rule().notices().stream()
                .map(rule -> comes(rule, deadline, due))
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static Instant comes(NoticeRule rule, Deadline deadline, Instant due) {
        return (rule.anchor() == Anchor.START ? deadline.startedAt() : due).plus(rule.offset());
    }

    /** What is to be done immediately has no length that it could exceed. */
    private boolean endedLate(Deadline deadline) {
        return !(deadline.rule().term() instanceof Immediately)
                && !deadline.endedAt().isBefore(due(deadline).at());
    }

    /**
     * Notices whose time has come and that were not dealt with, in the order of time. Of several of a kind to the same
     * recipient, as after an outage, the last alone is to be delivered.
     *
     * @param handled keys of notices dealt with before
     */
    public List<Notice> notices(Deadline deadline, Set<String> handled) {
        if (deadline.endedAt() != null || deadline.paused()) {
            return List.of();
        }
        Instant now = clock.instant();
        Instant due = due(deadline).at();
        List<Notice> come = new ArrayList<>();
        for (NoticeRule rule : deadline.rule().notices()) {
            Instant at = comes(rule, deadline, due);
            String key = String.join("|", rule.kind().name(), rule.to().name(), at.toString());
            if (!at.isAfter(now) && !at.isBefore(deadline.startedAt()) && !handled.contains(key)) {
                come.add(new Notice(key, rule, at, false));
            }
        }
        return lastOfEach(come);
    }

    private static List<Notice> lastOfEach(List<Notice> come) {
        come.sort(Comparator.comparing(Notice::at).thenComparing(Notice::key));
        Map<NoticeRule.Kind, Map<Recipient, Notice>> last = new EnumMap<>(NoticeRule.Kind.class);
        come.forEach(notice -> last.computeIfAbsent(notice.rule().kind(), kind -> new EnumMap<>(Recipient.class))
                .put(notice.rule().to(), notice));
        return come.stream()
                .map(notice -> last.get(notice.rule().kind()).get(notice.rule().to()) == notice
                        ? notice
                        : new Notice(notice.key(), notice.rule(), notice.at(), true))
                .toList();
    }

    private Instant dueAt(Deadline deadline, SortedSet<Integer> guessed) {
        Instant start = deadline.startedAt();
        int more = deadline.extendedBy();
        return switch (deadline.rule().term()) {
            case Immediately now -> start;
            case Within within ->
                start.plus(within.duration()).plus(Duration.ofHours(more)).plus(paused(deadline));
            case CalendarDays days -> midnightAfter(lastDay(deadline, days.days() + more, false, guessed));
            case WorkingDays days -> midnightAfter(lastDay(deadline, days.days() + more, true, guessed));
            case AfterPeriod after -> {
                LocalDate end = after.period().lastDay(day(start));
                yield midnightAfter(workingDaysAfter(end, after.workingDays() + more, guessed));
            }
        };
    }

    /** Counts days from the day after the start, those in pauses left out. */
    private LocalDate lastDay(Deadline deadline, int days, boolean worked, SortedSet<Integer> guessed) {
        LocalDate day = day(deadline.startedAt());
        int counted = 0;
        for (int looked = 0; counted < days; looked++) {
            requireBounded(looked);
            day = day.plusDays(1);
            if (!inPause(deadline, day) && (!worked || works(day, guessed))) {
                counted++;
            }
        }
        while (deadline.rule().rolls() && !works(day, guessed)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate workingDaysAfter(LocalDate end, int days, SortedSet<Integer> guessed) {
        LocalDate day = end;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += works(day, guessed) ? 1 : 0;
        }
        return day;
    }

    private boolean works(LocalDate day, SortedSet<Integer> guessed) {
        if (!calendar.covers(day.getYear())) {
            guessed.add(day.getYear());
        }
        return calendar.isWorked(day);
    }

    /** The day a pause begins counts still; the day after it ends counts again. */
    private boolean inPause(Deadline deadline, LocalDate day) {
        return deadline.pauses().stream()
                .anyMatch(pause -> day.isAfter(day(pause.from())) && !day.isAfter(day(pause.until())));
    }

    private static Duration paused(Deadline deadline) {
        return deadline.pauses().stream()
                .map(pause -> Duration.between(pause.from(), pause.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static void requireBounded(int days) {
        if (days > MOST_DAYS_COUNTED) {
            throw new IllegalStateException("a deadline lies too far ahead");
        }
    }
}
