package org.zhengming.analytics.model;

import java.util.List;
import java.util.Map;

/**
 * What the trained reader makes of a text.
 *
 * @param estimates one for each label
 * @param tags in order, not overlapping
 * @param whole whether all of the text was read that is ever read of one
 */
public record ModelReading(Map<ModelLabel, Estimate> estimates, List<Tag> tags, boolean whole) {

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
