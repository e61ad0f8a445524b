package org.zhengming.analytics.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.zhengming.analytics.model.ModelLabel;

/** From which probability a signal or context is shown. Immutable. */
final class Thresholds {

    private static final String FILE = "thresholds.txt";

    private final Map<ModelLabel, Double> least = new EnumMap<>(ModelLabel.class);

    private Thresholds() {}

    static Thresholds committed() {
        Thresholds thresholds = new Thresholds();
        try (InputStream in = Thresholds.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(thresholds::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return thresholds;
    }

    private void add(String line) {
        String[] words = line.strip().split("\\s+");
        least.put(ModelLabel.valueOf(words[0]), Double.parseDouble(words[1]));
    }

    boolean reached(ModelLabel label, double probability) {
        return probability >= least.get(label);
    }
}
