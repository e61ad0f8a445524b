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

    private static final double COULD_BE = 0.2;

    /** Pieces over which a tag is carried on. */
    private static final int BRIDGE = 4;

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

    /**
     * A tag begins at a piece that is rather of its type than nothing, and reaches over neighbours that could be. Tags of
     * one type that hardly anything parts are one.
     */
    List<Tag> tags(float[] vectors, Tokens tokens, int from, int to) {
        double[][] chances = new double[to - from][];
        for (int i = from; i < to; i++) {
            chances[i - from] = chances(vectors, i - from + 1);
        }
        List<Tag> tags = new ArrayList<>();
        int at = 0;
        while (at < chances.length) {
            int type = best(chances[at]);
            if (type == 0) {
                at++;
                continue;
            }
            int start = at;
            int least = tags.isEmpty() ? 0 : pieceAfter(tokens, from, tags.getLast());
            while (start > least && chances[start - 1][type] >= COULD_BE) {
                start--;
            }
            int end = at + 1;
            double surest = chances[at][type];
            while (end < chances.length && reaches(chances, end, type)) {
                surest = Math.max(surest, chances[end][type]);
                end++;
            }
            while (chances[end - 1][type] < COULD_BE) {
                end--;
            }
            tags.add(new Tag(
                    tagTypes.get(type - 1),
                    new Span(tokens.starts()[from + start], tokens.ends()[from + end - 1]),
                    surest));
            at = end;
        }
        return tags;
    }

    private static int pieceAfter(Tokens tokens, int from, Tag tag) {
        int piece = 0;
        while (tokens.starts()[from + piece] < tag.span().end()) {
            piece++;
        }
        return piece;
    }

    /** Whether the tag goes on at a piece: it could be of the type, or one of the next few surely is. */
    private static boolean reaches(double[][] chances, int at, int type) {
        if (chances[at][type] >= COULD_BE) {
            return true;
        }
        for (int next = at + 1; next < Math.min(chances.length, at + BRIDGE); next++) {
            if (best(chances[next]) == type) {
                return true;
            }
        }
        return false;
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
            if (chances[k] > chances[best]) {
                best = k;
            }
        }
        return best;
    }
}
