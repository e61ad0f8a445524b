package org.zhengming.analytics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.sentence.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marks stretches of private values: for each piece a softmax over nothing and, for each type, the first piece, a piece
 * inside and the last one ({@code B-}, {@code I-}, {@code E-}; a model that was taught types alone has one class for all
 * three). The likeliest sequence in which every stretch begins before it goes on wins (Viterbi): linear in the pieces.
 */
final class Tagger {

    private static final List<String> PARTS = List.of("B-", "I-", "E-");
    private static final double NEVER = -1e9;

    /** What each stretch costs, in natural logarithms: a few doubtful pieces do not part one into two. */
    private static final double BEGINNING = 2;

    /** What each piece outside is worth: pieces of something private weigh more while learning, so that too many look like it. */
    private static final double OUTSIDE = 0.8;

    private final Matrix weight;
    private final Matrix bias;
    private final List<LeakType> types = new ArrayList<>();

    /** For each type its classes as first piece, inside and as last piece; class 0 is nothing. */
    private final List<int[]> classes = new ArrayList<>();

    Tagger(TensorFile file) {
        this(file.tensor("tag.weight"), file.tensor("tag.bias"), names(file.note("tags")));
    }

    /** @param names of the classes from 1 on */
    Tagger(Matrix weight, Matrix bias, List<String> names) {
        this.weight = weight;
        this.bias = bias;
        for (LeakType type : LeakType.values()) {
            int plain = names.indexOf(type.name());
            int[] own = PARTS.stream()
                    .mapToInt(part -> Math.max(plain, names.indexOf(part + type)) + 1)
                    .toArray();
            if (own[0] > 0) {
                own[2] = own[2] == 0 ? own[1] : own[2];
                types.add(type);
                classes.add(own);
            }
        }
    }

    private static List<String> names(String json) {
        List<String> names = new ArrayList<>();
        new JsonMapper().readTree(json).forEach(name -> names.add(name.asString()));
        return names;
    }

    /** @return in order, not overlapping */
    List<Tag> tags(float[] vectors, Tokens tokens, int from, int to) {
        double[][] logs = new double[to - from][];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logs(vectors, i + 1);
        }
        List<Tag> tags = new ArrayList<>();
        for (Stretch each : stretches(logs)) {
            Span span = new Span(tokens.starts()[from + each.start()], tokens.ends()[from + each.end() - 1]);
            tags.add(new Tag(types.get(each.type()), span, surest(logs, each)));
        }
        return tags;
    }

    /** Logarithms of the chances of each class. */
    private double[] logs(float[] vectors, int position) {
        double[] logs = new double[weight.rows()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logs.length; k++) {
            logs[k] = weight.dot(k, vectors, position * Encoder.WIDTH) + bias.values()[k];
            highest = Math.max(highest, logs[k]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - highest);
        }
        double all = highest + Math.log(sum);
        for (int k = 0; k < logs.length; k++) {
            logs[k] -= all;
        }
        return logs;
    }

    /** Pieces of one type; {@code end} is one past the last. */
    private record Stretch(int type, int start, int end) {}

    /** The likeliest way to one state of a piece: its score and the state of the piece before. */
    private record Way(double score, int before) {

        Way plus(double log) {
            return new Way(score + log, before);
        }

        Way or(Way other) {
            return other.score > score ? other : this;
        }
    }

    /** States: 0 nothing, then three for each type as in {@link #classes}. */
    private List<Stretch> stretches(double[][] logs) {
        Way[] last = new Way[1 + 3 * types.size()];
        Arrays.fill(last, new Way(NEVER, 0));
        last[0] = new Way(0, 0);
        List<Way[]> ways = new ArrayList<>();
        for (double[] piece : logs) {
            last = next(last, piece);
            ways.add(last);
        }
        return trace(ways);
    }

    private Way[] next(Way[] last, double[] piece) {
        Way[] next = new Way[last.length];
        Way free = new Way(last[0].score(), 0);
        for (int type = 0; type < types.size(); type++) {
            int first = 1 + 3 * type;
            free = free.or(new Way(last[first].score(), first)).or(new Way(last[first + 2].score(), first + 2));
        }
        next[0] = free.plus(piece[0] + OUTSIDE);
        for (int type = 0; type < types.size(); type++) {
            int first = 1 + 3 * type;
            int[] own = classes.get(type);
            Way within = new Way(last[first].score(), first).or(new Way(last[first + 1].score(), first + 1));
            next[first] = free.plus(piece[own[0]] - BEGINNING);
            next[first + 1] = within.plus(piece[own[1]]);
            next[first + 2] = within.plus(piece[own[2]]);
        }
        return next;
    }

    private List<Stretch> trace(List<Way[]> ways) {
        List<Stretch> found = new ArrayList<>();
        int state = ways.isEmpty() ? 0 : lastState(ways.getLast());
        int end = -1;
        for (int at = ways.size() - 1; at >= 0; at--) {
            int part = state == 0 ? -1 : (state - 1) % 3;
            end = part >= 0 && end < 0 ? at + 1 : end;
            if (part == 0) {
                found.add(new Stretch((state - 1) / 3, at, end));
                end = -1;
            }
            state = ways.get(at)[state].before();
        }
        Collections.reverse(found);
        return found;
    }

    /** A stretch must have come to its end. */
    private static int lastState(Way[] last) {
        int best = 0;
        for (int state = 1; state < last.length; state++) {
            boolean open = (state - 1) % 3 == 1;
            best = !open && last[state].score() > last[best].score() ? state : best;
        }
        return best;
    }

    /** How likely the stretch's surest piece is of its type. */
    private double surest(double[][] logs, Stretch stretch) {
        double surest = 0;
        int[] own = classes.get(stretch.type());
        for (int at = stretch.start(); at < stretch.end(); at++) {
            double chance = Math.exp(logs[at][own[0]]);
            chance += own[1] == own[0] ? 0 : Math.exp(logs[at][own[1]]);
            chance += own[2] == own[1] ? 0 : Math.exp(logs[at][own[2]]);
            surest = Math.max(surest, chance);
        }
        return surest;
    }
}
