package org.zhengming.analytics.story;

import java.util.Optional;

/**
 * Whether many write about one protected person at once (集中发布): different voices and posts in a window of hours, and
 * how much more that is than the person is used to. Says nothing of what they write: lawful criticism that spreads is a
 * pile-on too, and the alarm tells how much of it is shielded speech.
 *
 * @param hours length of the window, the hour that runs included
 * @param voices different voices in the window
 * @param growth posts in the window for each post in such a window of the past fourteen days
 */
public record PileOnRule(int hours, int voices, double growth) {

    /** What holds when an office sets nothing. */
    public static final PileOnRule USUAL = new PileOnRule(6, 15, 3);

    private static final int DAY = 24;
    private static final int PAST = 14 * DAY;

    /**
     * Many at once.
     *
     * @param posts in the window
     * @param voices different voices of stories; who writes in two stories counts in both
     * @param shielded posts among them that are lawful speech
     * @param usual posts in such a window of the past fourteen days, on average
     */
    public record PileOn(int posts, int voices, int shielded, double usual) {}

    /**
     * The pile-on of the window that ends with {@code hour}.
     *
     * @param all posts about the person
     * @param lawful those of them that are shielded
     */
    public Optional<PileOn> judge(CountHistory all, CountHistory lawful, Voices heard, int hour) {
        int end = hour + 1;
        int first = end - hours;
        int posts = all.between(first, end);
        int different = heard.between(first, end);
        double usual = all.between(first - PAST, first) * (double) hours / PAST;
        boolean many = different >= voices && posts >= growth * Math.max(1, usual);
        return many ? Optional.of(new PileOn(posts, different, lawful.between(first, end), usual)) : Optional.empty();
    }
}
