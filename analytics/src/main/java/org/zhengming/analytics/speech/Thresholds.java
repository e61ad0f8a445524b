package org.zhengming.analytics.speech;

import java.util.EnumMap;
import java.util.Map;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.resource.ListFile;

/** From which probability a signal or context is shown. Immutable. */
final class Thresholds {

    private static final String FILE = "thresholds.txt";

    private final Map<ModelLabel, Double> least = new EnumMap<>(ModelLabel.class);

    private Thresholds() {}

    static Thresholds committed() {
        Thresholds thresholds = new Thresholds();
        ListFile.entries(Thresholds.class, FILE)
                .forEach(fields -> thresholds.least.put(ModelLabel.valueOf(fields[0]), Double.parseDouble(fields[1])));
        return thresholds;
    }

    /** These, with others where {@code changed} has them. */
    Thresholds with(Map<ModelLabel, Double> changed) {
        Thresholds thresholds = new Thresholds();
        thresholds.least.putAll(least);
        thresholds.least.putAll(changed);
        return thresholds;
    }

    boolean reached(ModelLabel label, double probability) {
        return probability >= least.get(label);
    }
}
