package org.zhengming.analytics.story;

import java.time.Duration;

/**
 * When posts belong together. The figures were chosen on one half of the project's own set of happenings and on real
 * chains of forwards, see {@code benchmarks/README.md}.
 *
 * @param shortest letters, digits and characters that a text needs to be known again
 * @param similar share of pairs of neighbours (Jaccard) from which two texts are nearly the same, 0 to 1
 * @param agreeing share of the lighter claim's weight that two claims need in common, 0 to 1
 * @param telling weight that two claims need in common, in nats
 * @param sameText longest time between posts that say the same
 * @param sameHappening longest time between posts that only agree in the claim
 */
public record StoryRules(
        int shortest, double similar, double agreeing, double telling, Duration sameText, Duration sameHappening) {

    /** What holds when an office sets nothing. */
    public static final StoryRules USUAL = new StoryRules(6, 0.6, 0.3, 20, Duration.ofDays(14), Duration.ofDays(3));

    /** How long anything is remembered after it was last met: as long as any policy may ask for. */
    public static Duration remembered() {
        return USUAL.sameText();
    }
}
