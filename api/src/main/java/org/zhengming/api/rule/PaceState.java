package org.zhengming.api.rule;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands: when it last spoke and what it held back since. Pure, so that trying a rule against the past and
 * running it are the same.
 *
 * @param last when it last spoke, or {@code null}
 * @param held hits since, that nobody was told of
 * @param heldHit one of them, told as an example when they are told: the newest of the most urgent
 */
record PaceState(@Nullable Instant last, int held, @Nullable Hit heldHit) {

    static final PaceState FRESH = new PaceState(null, 0, null);

    /**
     * What a hit leads to.
     *
     * @param told whether it is told, together with how many others are told of as a number
     */
    record Step(PaceState next, Optional<Told> told) {}

    /** A notice: one hit, and how many others stand behind it. */
    record Told(Hit hit, int heldBack) {}

    Step on(Hit hit, Instant now, Pace pace) {
        if (pace.allows(now, hit.urgent(), last)) {
            return new Step(new PaceState(now, 0, null), Optional.of(new Told(hit, held)));
        }
        boolean example = heldHit == null || hit.urgent() || !heldHit.urgent();
        return new Step(new PaceState(last, held + 1, example ? hit : heldHit), Optional.empty());
    }

    /** When what was held back may be told; empty when nothing was. */
    Optional<Instant> due(Instant now, Pace pace) {
        return held == 0 ? Optional.empty() : Optional.of(pace.next(now, heldHit.urgent(), last));
    }

    /** Tells what was held back. */
    Step release(Instant now) {
        return new Step(new PaceState(now, 0, null), Optional.of(new Told(heldHit, held - 1)));
    }
}
