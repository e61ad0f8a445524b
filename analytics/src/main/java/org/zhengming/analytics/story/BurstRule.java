package org.zhengming.analytics.story;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether posts come faster than usual (突增): the last hour against the twelve hours before, the last day against the
 * fourteen days before, each checked with the same hour or day one day and one week earlier, so that a daily or weekly
 * habit raises no alarm.
 *
 * <p>The test is the Poisson test with a correction for cycles of Hendrickson, Kolb, Lehman and Montague, Trend
 * Detection in Social Data (Twitter, 2015): of the expectations from the near past and from the cycles the highest
 * counts, and the surplus over it is measured in its own standard deviations, of a Poisson count the square root.
 *
 * @param fewest posts of an hour that is worth an alarm; a day needs three times as many
 * @param deviations standard deviations above what is expected
 * @param times as many as expected
 */
public record BurstRule(int fewest, double deviations, double times) {

    /** What holds when an office sets nothing. */
    public static final BurstRule USUAL = new BurstRule(10, 5, 3);

    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;

    /** The window that a burst is measured in. */
    public enum Window {
        HOUR(1, 12, 1),
        DAY(24, 14, 3);

        private final int hours;
        private final int before;
        private final int timesFewest;

        Window(int hours, int before, int timesFewest) {
            this.hours = hours;
            this.before = before;
            this.timesFewest = timesFewest;
        }

        /** How long it is. */
        public Duration length() {
            return Duration.ofHours(hours);
        }

        /** With how many windows before it is compared. */
        public int before() {
            return before;
        }
    }

    /**
     * More posts than usual.
     *
     * @param posts in the window
     * @param usual posts in a window of the near past, on average
     * @param dayBefore posts in the same window one day earlier
     * @param weekBefore posts in the same window one week earlier
     */
    public record Burst(Window window, int posts, double usual, int dayBefore, int weekBefore) {}

    /** The burst of the window that ends with {@code hour}, the shortest window first. */
    public Optional<Burst> judge(CountHistory history, int hour) {
        for (Window window : Window.values()) {
            Optional<Burst> burst = judge(history, hour, window);
            if (burst.isPresent()) {
                return burst;
            }
        }
        return Optional.empty();
    }

    /** Posts of a window that is worth an alarm. */
    int fewest(Window window) {
        return fewest * window.timesFewest;
    }

    private Optional<Burst> judge(CountHistory history, int hour, Window window) {
        int end = hour + 1;
        int first = end - window.hours;
        int posts = history.between(first, end);
        double usual = history.between(first - window.before * window.hours, first) / (double) window.before;
        int dayBefore = history.between(first - DAY, end - DAY);
        int weekBefore = history.between(first - WEEK, end - WEEK);
        double expected = Math.max(1, Math.max(usual, Math.max(dayBefore, weekBefore)));
        boolean burst = posts >= fewest(window)
                && posts >= times * expected
                && posts - expected >= deviations * Math.sqrt(expected);
        return burst ? Optional.of(new Burst(window, posts, usual, dayBefore, weekBefore)) : Optional.empty();
    }
}
