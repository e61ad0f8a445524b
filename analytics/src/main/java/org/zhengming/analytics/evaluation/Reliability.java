package org.zhengming.analytics.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares confidence with how often it was right, in five bins of equal width: what is said with confidence 0.9 should
 * be right nine times in ten. Not safe for use by many threads.
 */
public final class Reliability {

    private static final int BINS = 5;

    private final long[] counts = new long[BINS];
    private final long[] right = new long[BINS];
    private final double[] confidence = new double[BINS];

    /**
     * What was said with a confidence from {@code from} to below {@code to}, the last one including 1.
     *
     * @param confidence mean confidence, 0 to 1; NaN when nothing was said
     * @param right share that was right, 0 to 1; NaN when nothing was said
     */
    public record Bin(double from, double to, long count, double confidence, double right) {}

    void add(double said, boolean wasRight) {
        int bin = Math.clamp((int) (said * BINS), 0, BINS - 1);
        counts[bin]++;
        confidence[bin] += said;
        right[bin] += wasRight ? 1 : 0;
    }

    /** From the lowest confidence to the highest. */
    public List<Bin> bins() {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> new Bin(
                        (double) bin / BINS,
                        (double) (bin + 1) / BINS,
                        counts[bin],
                        confidence[bin] / counts[bin],
                        (double) right[bin] / counts[bin]))
                .toList();
    }

    /**
     * Expected calibration error (Naeini et al. 2015): how far confidence and share of right ones lie apart, mean over
     * all that was said, 0 to 1; NaN when nothing was.
     */
    public double expectedError() {
        double distance = IntStream.range(0, BINS)
                .mapToDouble(bin -> Math.abs(confidence[bin] - right[bin]))
                .sum();
        return distance / Arrays.stream(counts).sum();
    }
}
