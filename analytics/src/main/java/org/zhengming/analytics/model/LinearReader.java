package org.zhengming.analytics.model;

import java.util.Set;

/** The linear half of the trained reader: runs of characters and bones of sentences. */
final class LinearReader {

    private final Runs runs;
    private final Bones bones;
    private final float[] bias;

    /** A text made ready for scoring. */
    record Counted(Runs.Counted runs, int[] bones) {}

    LinearReader(TensorFile file) {
        runs = new Runs(file);
        bones = new Bones(file);
        bias = file.tensor("linear.bias").values();
    }

    Counted count(String text, Set<String> skeleton) {
        return new Counted(runs.count(text), bones.count(skeleton));
    }

    Runs.Score score(ModelLabel label, Counted counted) {
        Runs.Score byRuns = runs.score(label, counted.runs());
        double logit = byRuns.logit() + bones.logit(label, counted.bones()) + bias[label.ordinal()];
        return new Runs.Score(logit, byRuns.peak());
    }
}
