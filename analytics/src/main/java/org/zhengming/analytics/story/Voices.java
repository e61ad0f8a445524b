package org.zhengming.analytics.story;

import java.util.Arrays;

/**
 * Different tokens of stories ({@link StoryTokens}) and the hour each was last heard in. Holds at most {@value #MOST}:
 * from there on the number is a lower bound.
 *
 * @param tokens ascending
 * @param hours of each token
 */
public record Voices(long[] tokens, int[] hours) {

    /** Most tokens kept. */
    public static final int MOST = 4_096;

    /** Nobody heard. */
    public static final Voices NONE = new Voices(new long[0], new int[0]);

    /** The same with a token heard in {@code hour}; those last heard before {@code oldest} are forgotten. */
    public Voices with(long token, int hour, int oldest) {
        long[] kept = new long[tokens.length + 1];
        int[] when = new int[tokens.length + 1];
        int size = 0;
        boolean placed = false;
        for (int i = 0; i < tokens.length; i++) {
            if (!placed && tokens[i] >= token) {
                kept[size] = token;
                when[size++] = tokens[i] == token ? Math.max(hour, hours[i]) : hour;
                placed = true;
            }
            if (tokens[i] != token && hours[i] >= oldest) {
                kept[size] = tokens[i];
                when[size++] = hours[i];
            }
        }
        if (!placed) {
            kept[size] = token;
            when[size++] = hour;
        }
        return size > MOST ? this : new Voices(Arrays.copyOf(kept, size), Arrays.copyOf(when, size));
    }

    /** Different tokens last heard in the hours from {@code first} until before {@code end}. */
    public int between(int first, int end) {
        int count = 0;
        for (int hour : hours) {
            if (hour >= first && hour < end) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Voices(long[] sameTokens, int[] sameHours)
                && Arrays.equals(tokens, sameTokens)
                && Arrays.equals(hours, sameHours);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tokens);
    }

    @Override
    public String toString() {
        return "Voices[" + tokens.length + "]";
    }
}
