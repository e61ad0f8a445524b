package org.zhengming.analytics.model;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one probability of what encoder, linear half and rules say: a logistic regression for each label (Platt
 * 1999), fitted on writers that were not learnt from.
 */
final class Calibration {

    private static final int ENCODER = 0;
    private static final int LINEAR = 1;
    private static final int RULES = 2;
    private static final int SHIFT = 3;

    private final double[][] weights = new double[ModelLabel.values().length][];

    Calibration(TensorFile file) {
        JsonMapper json = new JsonMapper();
        JsonNode labels = json.readTree(file.note("labels"));
        JsonNode fitted = json.readTree(file.note("calibration"));
        for (ModelLabel label : ModelLabel.values()) {
            if (!labels.path(label.ordinal()).asString("").equals(label.name())) {
                throw new IllegalStateException("the trained file has no label " + label + " in its place");
            }
            JsonNode row = fitted.path(label.name());
            weights[label.ordinal()] = new double[SHIFT + 1];
            for (int i = 0; i <= SHIFT; i++) {
                weights[label.ordinal()][i] = row.path(i).asDouble();
            }
        }
    }

    double probability(ModelLabel label, double encoder, double linear, boolean ruled) {
        double[] row = weights[label.ordinal()];
        double logit = row[ENCODER] * encoder + row[LINEAR] * linear + (ruled ? row[RULES] : 0) + row[SHIFT];
        return 1 / (1 + Math.exp(-logit));
    }
}
