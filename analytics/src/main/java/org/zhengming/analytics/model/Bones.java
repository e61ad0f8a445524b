package org.zhengming.analytics.model;

import java.util.Set;

/**
 * Half of the linear reader: the bones of sentences (see {@link Skeleton}), hashed into buckets, each with a weight for
 * each label. A bone counts by its rarity, however often it stands in a text.
 */
final class Bones {

    /** How much all bones together count beside all runs of characters. */
    private static final double SHARE = 0.5;

    private final Matrix weights;
    private final float[] rarity;

    Bones(TensorFile file) {
        weights = file.tensor("bone.weight");
        rarity = file.tensor("bone.rarity").values();
    }

    /** @return buckets, each once */
    int[] count(Set<String> bones) {
        return bones.stream().mapToInt(this::bucket).distinct().toArray();
    }

    private int bucket(String bone) {
        int hash = Buckets.EMPTY;
        for (int i = 0; i < bone.length(); i++) {
            hash = Buckets.longer(hash, bone.charAt(i));
        }
        return Buckets.bucket(hash, rarity.length);
    }

    double logit(ModelLabel label, int[] buckets) {
        double logit = 0;
        double squares = 0;
        for (int bucket : buckets) {
            logit += rarity[bucket] * weights.at(label.ordinal(), bucket);
            squares += rarity[bucket] * rarity[bucket];
        }
        return squares == 0 ? 0 : SHARE * logit / Math.sqrt(squares);
    }
}
