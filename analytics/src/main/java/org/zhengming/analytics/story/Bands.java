package org.zhengming.analytics.story;

import java.util.Arrays;

/**
 * Where to look for texts that are nearly the same: MinHash with banding (Broder 1997; Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, chapter 3). {@value #BANDS} bands of {@value #ROWS} rows: two texts that share 0.7 of
 * their pairs meet in a band with probability 0.9987, 0.5 with 0.88, 0.2 with 0.12.
 */
final class Bands {

    static final int BANDS = 16;
    private static final int ROWS = 3;
    private static final long[] SEEDS = seeds();

    private Bands() {}

    /** One key for each band; texts that have a key in common may be alike. Empty for an empty text. */
    static long[] of(String text) {
        int[] pairs = TextSketch.pairsOf(text);
        if (pairs.length == 0) {
            return new long[0];
        }
        long[] least = new long[SEEDS.length];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int pair : pairs) {
            for (int i = 0; i < SEEDS.length; i++) {
                least[i] = Math.min(least[i], Hashing.mix(pair ^ SEEDS[i]));
            }
        }
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = Hashing.mix(key * 31 + least[band * ROWS + row]);
            }
            keys[band] = key;
        }
        return keys;
    }

    private static long[] seeds() {
        long[] seeds = new long[BANDS * ROWS];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = Hashing.mix(0x9e3779b97f4a7c15L * (i + 1));
        }
        return seeds;
    }
}
