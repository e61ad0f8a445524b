package org.zhengming.analytics.model;

import java.util.List;
import org.zhengming.analytics.sentence.Span;

/**
 * What is computed from the encoder's vectors: for each label a linear score of the opening mark plus an attention-weighted
 * sum of linear scores of the pieces; and the stretches that {@link Tagger} marks.
 */
final class Heads {

    private final Matrix whole;
    private final Matrix wholeBias;
    private final Matrix attention;
    private final Matrix value;
    private final Matrix valueBias;
    private final Tagger tagger;

    /** A label's score in one window before scaling. */
    record Score(double logit, Span peak) {}

    Heads(TensorFile file) {
        whole = file.tensor("whole.weight");
        wholeBias = file.tensor("whole.bias");
        attention = file.tensor("attention.weight");
        value = file.tensor("value.weight");
        valueBias = file.tensor("value.bias");
        tagger = new Tagger(file);
    }

    Score score(ModelLabel label, float[] vectors, Tokens tokens, int from, int to) {
        int row = label.ordinal();
        int length = to - from + 2;
        double[] weights = new double[length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            weights[i] = attention.dot(row, vectors, i * Encoder.WIDTH);
            highest = Math.max(highest, weights[i]);
        }
        double sum = 0;
        for (int i = 0; i < length; i++) {
            weights[i] = Math.exp(weights[i] - highest);
            sum += weights[i];
        }
        double logit = whole.dot(row, vectors, 0) + wholeBias.values()[row];
        int peak = -1;
        double most = 0;
        for (int i = 0; i < length; i++) {
            double share = weights[i]
                    / sum
                    * (value.dot(row, vectors, i * Encoder.WIDTH) + valueBias.values()[row]);
            logit += share;
            if (i > 0 && i < length - 1 && share > most) {
                most = share;
                peak = from + i - 1;
            }
        }
        Span span = peak < 0 ? new Span(0, 0) : new Span(tokens.starts()[peak], tokens.ends()[peak]);
        return new Score(logit, span);
    }

    List<Tag> tags(float[] vectors, Tokens tokens, int from, int to) {
        return tagger.tags(vectors, tokens, from, to);
    }
}
