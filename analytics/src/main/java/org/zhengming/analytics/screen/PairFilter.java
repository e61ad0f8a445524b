package org.zhengming.analytics.screen;

/**
 * Whether any pattern begins with two given characters: a bit array small enough to stay in the processor's cache. Says
 * yes to all that were added, and to a few others. Immutable but for {@link #add} while it is filled.
 */
final class PairFilter {

    private static final int FEWEST_BITS = 1 << 16;
    private static final int BITS_PER_PAIR = 16;

    private final long[] words;
    private final int shift;

    /** @param pairs about how many will be added */
    PairFilter(int pairs) {
        int bits = Integer.highestOneBit(Math.max(FEWEST_BITS, pairs * BITS_PER_PAIR) - 1) * 2;
        words = new long[bits / Long.SIZE];
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(bits);
    }

    void add(char first, char second) {
        int bit = bit(first, second);
        words[bit >>> 6] |= 1L << bit;
    }

    boolean mayBegin(char first, char second) {
        int bit = bit(first, second);
        return (words[bit >>> 6] >>> bit & 1) != 0;
    }

    private int bit(char first, char second) {
        return ((first << Character.SIZE | second) * 0x9e3779b1 ^ first * 0x85ebca6b) >>> shift;
    }
}
