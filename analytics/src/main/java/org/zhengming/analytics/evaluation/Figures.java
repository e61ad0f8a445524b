package org.zhengming.analytics.evaluation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zhengming.analytics.evaluation.Scorecard.Measure;

/** The figures of a scorecard under stable names, such as {@code route.REFERRAL_REVIEW.recall}. */
public final class Figures {

    private Figures() {}

    /** In the order of a report; figures of nothing are left out. */
    public static Map<String, Double> of(Scorecard scorecard) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("cases", (double) scorecard.cases());
        figures.put("route.accuracy", scorecard.routeAccuracy());
        Shielding shielding = scorecard.shielding();
        figures.put("lawful.referred", shielding.lawfulReferred().value());
        figures.put("nobody.dropped", shielding.dropped().value());
        figures.put("nobody.hard.dropped", shielding.hardDropped().value());
        figures.put("mention.reliability.error", scorecard.mentionReliability().expectedError());
        figures.put("signal.reliability.error", scorecard.signalReliability().expectedError());
        for (Measure measure : Measure.values()) {
            String name = measure.name().toLowerCase(Locale.ROOT).replace('_', '.');
            put(figures, name, scorecard.total(measure));
            new TreeMap<>(scorecard.tallies(measure)).forEach((label, tally) -> {
                if (!label.isEmpty()) {
                    put(figures, name + "." + label, tally);
                }
            });
        }
        figures.values().removeIf(figure -> figure.isNaN());
        return figures;
    }

    private static void put(Map<String, Double> figures, String name, Tally tally) {
        figures.put(name + ".precision", tally.precision());
        figures.put(name + ".recall", tally.recall());
        figures.put(name + ".f1", tally.f1());
    }
}
