package org.zhengming.analytics.story;

import java.util.Arrays;

/**
 * What a post says about whom it names, as words' hashes: enough to tell whether another post is about the same
 * happening, too little to read.
 *
 * @param words hashes of the different words, ascending
 * @param weights for each word how telling it is, 0 for one that says nothing
 */
public record Claim(int[] words, float[] weights) {

    /** A post that says nothing in words. */
    public static final Claim NONE = new Claim(new int[0], new float[0]);

    public Claim {
        if (words.length != weights.length) {
            throw new IllegalArgumentException("one weight for each word");
        }
    }

    /** The weights of the words that both have, added up. */
    public double common(Claim other) {
        double common = 0;
        int there = 0;
        for (int here = 0; here < words.length; here++) {
            while (there < other.words.length && other.words[there] < words[here]) {
                there++;
            }
            if (there < other.words.length && other.words[there] == words[here]) {
                common += weights[here];
            }
        }
        return common;
    }

    /** All weights added up. */
    public double weight() {
        double all = 0;
        for (float each : weights) {
            all += each;
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Claim(int[] sameWords, float[] sameWeights)
                && Arrays.equals(words, sameWords)
                && Arrays.equals(weights, sameWeights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "Claim[" + words.length + " words]";
    }
}
