package org.zhengming.analytics.story;

import java.util.Arrays;

/**
 * What is remembered of a text in order to know it again: never the text. Two sketches tell whether the texts are the
 * same and, if not, how much of their pairs of neighbouring characters they share.
 *
 * @param identity 64-bit hash of the whole text
 * @param pairs the smallest {@value #MOST} of the different 32-bit hashes of its pairs of neighbours, ascending
 */
public record TextSketch(long identity, int[] pairs) {

    /** Most hashes kept: a text with fewer different pairs is compared exactly, a longer one by estimate. */
    public static final int MOST = 256;

    /** @param text as {@link ForwardChain} leaves it */
    public static TextSketch of(String text) {
        int[] pairs = pairsOf(text);
        return new TextSketch(Hashing.of(text), pairs.length > MOST ? Arrays.copyOf(pairs, MOST) : pairs);
    }

    /** The different hashes of all pairs of neighbours, ascending; of a single character, that one's. */
    static int[] pairsOf(String text) {
        int count = Math.max(1, text.length() - 1);
        int[] hashes = new int[text.isEmpty() ? 0 : count];
        for (int i = 0; i < hashes.length; i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            hashes[i] = (int) Hashing.mix((long) text.charAt(i) << Character.SIZE | next);
        }
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    /** Share of the pairs of both that are in both (Jaccard), 0 to 1; an estimate where a text is long. */
    public double similarity(TextSketch other) {
        if (identity == other.identity) {
            return 1;
        }
        boolean whole = pairs.length < MOST && other.pairs.length < MOST;
        int most = whole ? Integer.MAX_VALUE : Math.min(MOST, Math.max(pairs.length, other.pairs.length));
        int here = 0;
        int there = 0;
        int union = 0;
        int common = 0;
        while (union < most && (here < pairs.length || there < other.pairs.length)) {
            union++;
            if (there == other.pairs.length || here < pairs.length && pairs[here] < other.pairs[there]) {
                here++;
            } else if (here == pairs.length || pairs[here] > other.pairs[there]) {
                there++;
            } else {
                common++;
                here++;
                there++;
            }
        }
        return union == 0 ? 0 : (double) common / union;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSketch(long sameIdentity, int[] samePairs)
                && identity == sameIdentity
                && Arrays.equals(pairs, samePairs);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(identity);
    }

    @Override
    public String toString() {
        return "TextSketch[" + Long.toHexString(identity) + ", " + pairs.length + " pairs]";
    }
}
