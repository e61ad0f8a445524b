package org.zhengming.analytics.story;

import java.util.Arrays;

/**
 * How many posts there were in each hour, for as long as {@link #DAYS} days back from the latest. Hours are counted
 * from 1970 in UTC; hours without a post take no room.
 *
 * @param hours ascending
 * @param counts of each of these hours
 */
public record CountHistory(int[] hours, int[] counts) {

    /** Days that are remembered: fourteen to compare with, the one that runs, and one for posts that come late. */
    public static final int DAYS = 16;

    /** No post yet. */
    public static final CountHistory NONE = new CountHistory(new int[0], new int[0]);

    private static final int HOURS_OF_A_DAY = 24;
    private static final long MILLIS_OF_AN_HOUR = 3_600_000;

    /** The hour of a time in milliseconds since 1970. */
    public static int hourOf(long millis) {
        return (int) Math.floorDiv(millis, MILLIS_OF_AN_HOUR);
    }

    /** The history with a post more, whenever it comes; one that is too old for it changes nothing. */
    public CountHistory with(int hour) {
        int latest = Math.max(hour, hours.length == 0 ? hour : hours[hours.length - 1]);
        int oldest = latest - DAYS * HOURS_OF_A_DAY;
        if (hour < oldest) {
            return this;
        }
        int from = Arrays.binarySearch(hours, oldest);
        from = from < 0 ? -from - 1 : from;
        int at = Arrays.binarySearch(hours, hour);
        if (at >= 0) {
            int[] more = Arrays.copyOfRange(counts, from, counts.length);
            more[at - from]++;
            return new CountHistory(Arrays.copyOfRange(hours, from, hours.length), more);
        }
        int place = -at - 1 - from;
        return new CountHistory(inserted(hours, from, place, hour), inserted(counts, from, place, 1));
    }

    private static int[] inserted(int[] values, int from, int place, int value) {
        int[] more = new int[values.length - from + 1];
        System.arraycopy(values, from, more, 0, place);
        more[place] = value;
        System.arraycopy(values, from + place, more, place + 1, values.length - from - place);
        return more;
    }

    /** Posts of the hours from {@code first} until before {@code end}. */
    public int between(int first, int end) {
        int sum = 0;
        for (int i = 0; i < hours.length; i++) {
            if (hours[i] >= first && hours[i] < end) {
                sum += counts[i];
            }
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountHistory(int[] sameHours, int[] sameCounts)
                && Arrays.equals(hours, sameHours)
                && Arrays.equals(counts, sameCounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hours) * 31 + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "CountHistory[" + hours.length + " hours]";
    }
}
