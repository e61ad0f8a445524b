package org.zhengming.analytics.story;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an office may set of stories and alarms: the name in its policy, what holds when it sets nothing, and within which
 * bounds it may. Shares are from 0 to 1; the others are counts, hours or days as the name says. The names are stable.
 */
public enum StoryThreshold {
    /** Share of pairs of neighbours from which two texts are nearly the same; below the bound the search for them has gaps. */
    NEAR_TEXT("near-text", StoryRules.USUAL.similar(), 0.4, 1, false),
    /** Share of the lighter claim's weight that two claims of one happening have in common. */
    SAME_CLAIM("same-claim", StoryRules.USUAL.agreeing(), 0.1, 1, false),
    /** Longest time between posts of a story that say the same; nothing is remembered for longer than the bound. */
    SAME_TEXT_DAYS("same-text-days", StoryRules.USUAL.sameText().toDays(), 1, 14, true),
    /** Longest time between posts of a story that only agree in the claim. */
    SAME_CLAIM_DAYS("same-claim-days", StoryRules.USUAL.sameHappening().toDays(), 1, 14, true),
    /** Length of the window of a pile-on. */
    PILE_ON_HOURS("pile-on-hours", PileOnRule.USUAL.hours(), 1, 24, true),
    /** Different voices in the window; an alarm about fewer would be one about single people who write. */
    PILE_ON_VOICES("pile-on-voices", PileOnRule.USUAL.voices(), 5, Voices.MOST, true),
    /** Posts in the window for each that is usual. */
    PILE_ON_GROWTH("pile-on-growth", PileOnRule.USUAL.growth(), 1, 100, false),
    /** Posts of an hour that is worth an alarm; of a day three times as many. */
    BURST_POSTS("burst-posts", BurstRule.USUAL.fewest(), 5, 100_000, true),
    /** Standard deviations above what is expected. */
    BURST_DEVIATIONS("burst-deviations", BurstRule.USUAL.deviations(), 1, 100, false),
    /** Posts for each that is expected. */
    BURST_GROWTH("burst-growth", BurstRule.USUAL.times(), 1, 100, false),
    /** Longest time from publication to sight for an alarm. */
    ALARM_FRESH_HOURS("alarm-fresh-hours", SwellWatch.USUAL.fresh().toHours(), 1, 336, true),
    /** Shortest time between two alarms about the same. */
    ALARM_QUIET_HOURS("alarm-quiet-hours", SwellWatch.USUAL.quiet().toHours(), 1, 336, true);

    private final String label;
    private final double usual;
    private final double least;
    private final double most;
    private final boolean whole;

    StoryThreshold(String label, double usual, double least, double most, boolean whole) {
        this.label = label;
        this.usual = usual;
        this.least = least;
        this.most = most;
        this.whole = whole;
    }

    /** The one of that name in a policy. */
    public static Optional<StoryThreshold> of(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    /** Its name in a policy. */
    public String label() {
        return label;
    }

    /** What holds when an office sets nothing. */
    public double usual() {
        return usual;
    }

    /** The same as a policy would say it. */
    public String usualText() {
        return plain(usual);
    }

    /** Whether an office may set it so. */
    public boolean allows(double value) {
        return value >= least && value <= most && (!whole || value == Math.rint(value));
    }

    /** What is allowed, such as {@code a whole number from 5 to 4096}. */
    public String bounds() {
        return (whole ? "a whole number" : "a number") + " from " + plain(least) + " to " + plain(most);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
