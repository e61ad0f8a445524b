package org.zhengming.analytics.model;

import java.util.List;
import java.util.Map;

/**
 * What the trained reader makes of a text.
 *
 * @param estimates one for each label
 * @param tags in order, not overlapping
 */
public record ModelReading(Map<ModelLabel, Estimate> estimates, List<Tag> tags) {

    public ModelReading {
        estimates = Map.copyOf(estimates);
        tags = List.copyOf(tags);
    }

    public Estimate of(ModelLabel label) {
        return estimates.get(label);
    }

    /** @param ruled whether a rule sees the label too */
    public double probability(ModelLabel label, boolean ruled) {
        Estimate estimate = estimates.get(label);
        return ruled ? estimate.supported() : estimate.unsupported();
    }
}
