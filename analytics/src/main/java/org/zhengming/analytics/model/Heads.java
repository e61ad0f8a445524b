package org.zhengming.analytics.model;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.sentence.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is computed from the encoder's vectors: for each label a linear score of the opening mark plus an attention-weighted
 * sum of linear scores of the pieces; for each piece the type of private value it is part of, if any.
 */
final class Heads {

    private static final double WORTH_A_LOOK = 0.2;

    private final Matrix whole;
    private final Matrix wholeBias;
    private final Matrix attention;
    private final Matrix value;
    private final Matrix valueBias;
    private final Matrix tag;
    private final Matrix tagBias;
    private final List<LeakType> tagTypes;

    /** A label's score in one window before scaling. */
    record Score(double logit, Span peak) {}

    Heads(TensorFile file) {
        whole = file.tensor("whole.weight");
        wholeBias = file.tensor("whole.bias");
        attention = file.tensor("attention.weight");
        value = file.tensor("value.weight");
        valueBias = file.tensor("value.bias");
        tag = file.tensor("tag.weight");
        tagBias = file.tensor("tag.bias");
        JsonMapper json = new JsonMapper();
        tagTypes = new ArrayList<>();
        new JsonMapper().readTree(file.note("tags")).forEach(name -> tagTypes.add(LeakType.valueOf(name.asString())));
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

    /** Neighbouring pieces of one type become one tag. */
    List<Tag> tags(float[] vectors, Tokens tokens, int from, int to) {
        List<Tag> tags = new ArrayList<>();
        int open = -1;
        int type = 0;
        double sum = 0;
        for (int i = from; i <= to; i++) {
            double[] chances = i < to ? chances(vectors, i - from + 1) : null;
            int best = chances == null ? 0 : best(chances);
            if (open >= 0 && best != type) {
                Span span = new Span(tokens.starts()[open], tokens.ends()[i - 1]);
                tags.add(new Tag(tagTypes.get(type - 1), span, sum / (i - open)));
                open = -1;
            }
            if (best > 0) {
                if (open < 0) {
                    open = i;
                    type = best;
                    sum = 0;
                }
                sum += chances[best];
            }
        }
        return tags;
    }

    private double[] chances(float[] vectors, int position) {
        double[] chances = new double[tag.rows()];
        double sum = 0;
        for (int k = 0; k < chances.length; k++) {
            chances[k] = Math.exp(tag.dot(k, vectors, position * Encoder.WIDTH) + tagBias.values()[k]);
            sum += chances[k];
        }
        for (int k = 0; k < chances.length; k++) {
            chances[k] /= sum;
        }
        return chances;
    }

    private static int best(double[] chances) {
        int best = 0;
        for (int k = 1; k < chances.length; k++) {
            if (chances[k] >= WORTH_A_LOOK
                    && (best == 0 ? chances[k] > 1 - chances[0] - chances[k] : chances[k] > chances[best])
                    && chances[k] > chances[0]) {
                best = k;
            }
        }
        return best;
    }
}
