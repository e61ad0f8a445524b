package org.zhengming.ingest.habit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengming.ingest.PublishedTime;

/**
 * How often a source usually gives something, and how long its pauses are.
 *
 * <p>Time is cut into slots. For each hour of the day, on working days and at weekends apart, the share of slots in
 * which something came is estimated; older days count less, half after two weeks. A pause is measured not in minutes but
 * in the number of slots in which by these shares something should have come: a night in which a source always sleeps
 * adds next to nothing, and 1 is a usual pause for any source. The source is silent when the present pause is longer than
 * twice the pause that 99 of its last 100 pauses stayed below, and one more. No distribution is assumed: a source that
 * comes in bursts has long pauses in its past and is given longer ones.
 *
 * <p>Immutable; plain values, so that it can be kept as JSON.
 *
 * @param slot number since 1970 of the slot under way, or -1 before the first
 * @param given whether something came in it
 * @param watchedIn slots watched, for each kind of hour; fading
 * @param givenIn slots among them in which something came; fading
 * @param pauses the latest pauses between two slots in which something came, oldest first, in slots due
 * @param pause the present one
 * @param lastItemAt when something last came, milliseconds since 1970, or 0
 * @param slotsWatched in all
 */
public record Habit(
        long slot,
        boolean given,
        List<Double> watchedIn,
        List<Double> givenIn,
        List<Double> pauses,
        double pause,
        long lastItemAt,
        long slotsWatched) {

    /** Length of a slot. */
    public static final Duration SLOT = Duration.ofMinutes(10);
    /** A habit is known after so long, a weekend and what follows it among it. */
    public static final Duration LEARNING = Duration.ofDays(10);

    private static final int HOURS = 24;
    private static final int KINDS_OF_HOUR = 2 * HOURS;
    private static final double FADING = Math.pow(0.5, 1.0 / 60);
    private static final double PRIOR_SLOTS = 2;
    private static final int PAUSES_KEPT = 256;
    private static final int FEWEST_PAUSES = 20;
    private static final double QUANTILE = 0.99;
    private static final int MOST_SLOTS_UNSEEN = 2;

    /** Of a source about which nothing is known. */
    public static final Habit UNKNOWN = new Habit(-1, false, zeros(), zeros(), List.of(), 0, 0, 0);

    public Habit {
        watchedIn = List.copyOf(watchedIn);
        givenIn = List.copyOf(givenIn);
        pauses = List.copyOf(pauses);
    }

    /** The habit at {@code now}, when nothing has come since the last call; to be called at least once a slot. */
    public Habit at(Instant now) {
        long present = now.toEpochMilli() / SLOT.toMillis();
        if (present <= slot) {
            return this;
        }
        if (slot < 0 || present - slot > MOST_SLOTS_UNSEEN) {
            return new Habit(present, false, watchedIn, givenIn, pauses, pause, lastItemAt, slotsWatched);
        }
        Habit habit = this;
        while (habit.slot < present) {
            habit = habit.closeSlot();
        }
        return habit;
    }

    /** The habit after something came at {@code now}. */
    public Habit gave(Instant now) {
        Habit habit = at(now);
        return new Habit(
                habit.slot,
                true,
                habit.watchedIn,
                habit.givenIn,
                habit.pauses,
                habit.pause,
                Math.max(habit.lastItemAt, now.toEpochMilli()),
                habit.slotsWatched);
    }

    /** Whether the source is silent against its habit, as far as that is known. */
    public Optional<Silence> silence() {
        return isKnown() && pauses.size() >= FEWEST_PAUSES && !given && pause > longestBorne()
                ? Optional.of(new Silence(lastItemAt, pause))
                : Optional.empty();
    }

    /** What is usual at {@code now}. */
    public Usual usual(Instant now) {
        Duration watched = SLOT.multipliedBy(slotsWatched);
        double slotsBetween = 1 / share(kindOfHour(now.toEpochMilli() / SLOT.toMillis()));
        return new Usual(watched, isKnown() ? Duration.ofMillis((long) (SLOT.toMillis() * slotsBetween)) : null);
    }

    private boolean isKnown() {
        return slotsWatched >= LEARNING.dividedBy(SLOT);
    }

    private double longestBorne() {
        List<Double> sorted = pauses.stream().sorted().toList();
        return 2 * sorted.get((int) Math.ceil(QUANTILE * sorted.size()) - 1) + 1;
    }

    private Habit closeSlot() {
        int kind = kindOfHour(slot);
        double due = pause + share(kind);
        boolean endsPause = given && slotsWatched > 0;
        return new Habit(
                slot + 1,
                false,
                with(watchedIn, kind, watchedIn.get(kind) * FADING + 1),
                with(givenIn, kind, givenIn.get(kind) * FADING + (given ? 1 : 0)),
                endsPause ? added(due) : pauses,
                given ? 0 : due,
                lastItemAt,
                slotsWatched + 1);
    }

    /** Share of slots in which something comes; where little is known of an hour, that of all hours. */
    private double share(int kind) {
        double all = (sum(givenIn) + 0.5) / (sum(watchedIn) + 1);
        return (givenIn.get(kind) + PRIOR_SLOTS * all) / (watchedIn.get(kind) + PRIOR_SLOTS);
    }

    private List<Double> added(double length) {
        return Stream.concat(pauses.stream().skip(Math.max(0, pauses.size() + 1 - PAUSES_KEPT)), Stream.of(length))
                .toList();
    }

    private static int kindOfHour(long slot) {
        ZonedDateTime time = Instant.ofEpochMilli(slot * SLOT.toMillis()).atZone(PublishedTime.CHINA);
        boolean weekend = time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return time.getHour() + (weekend ? HOURS : 0);
    }

    private static List<Double> with(List<Double> values, int index, double value) {
        List<Double> changed = new ArrayList<>(values);
        changed.set(index, value);
        return changed;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Double> zeros() {
        return Collections.nCopies(KINDS_OF_HOUR, 0.0);
    }
}
