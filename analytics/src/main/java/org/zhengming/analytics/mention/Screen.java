package org.zhengming.analytics.mention;

import java.util.List;

/**
 * The second screen, after the first pass: may a normalised text concern anybody registered? Everything that needs a
 * closer look has a pattern of the registry in it: a name, an alias, a relative, an organ, a surname with a title or a
 * mask, or at least the place of an organ with a word of the courts, around which hidden names are read. Says yes too
 * often rather than too seldom. Immutable. A new reason to look closer goes into {@link FirstPassPatterns} too.
 */
final class Screen {

    /** With so few people registered, they are looked for wherever a place or a word of the courts stands. */
    static final int SMALL = 2000;

    private final NameIndex index;
    private final HiddenNameFinder hiddenNameFinder;
    private final LatinNameFinder latinNameFinder;
    private final CallingFinder callingFinder;

    Screen(
            NameIndex index,
            HiddenNameFinder hiddenNameFinder,
            LatinNameFinder latinNameFinder,
            CallingFinder callingFinder) {
        this.index = index;
        this.hiddenNameFinder = hiddenNameFinder;
        this.latinNameFinder = latinNameFinder;
        this.callingFinder = callingFinder;
    }

    /** @param text normalised */
    boolean mayConcern(String text) {
        CompactView view = CompactView.of(text);
        return mayConcern(view, index.hits(view));
    }

    /** @param hits of the registry's patterns in {@code view} */
    boolean mayConcern(CompactView view, List<NameIndex.Hit> hits) {
        boolean place = false;
        boolean courtWord = false;
        for (NameIndex.Hit hit : hits) {
            if (hit.entry().strong() || hit.entry().courtTitle && hiddenNameFinder.maySound(view, hit.start())) {
                return true;
            }
            place |= hit.entry().places.length > 0;
            courtWord |= hit.entry().courtWord;
            if (hit.entry().courtWord && callingFinder.mayCall(view.text(), hit.start())) {
                return true;
            }
        }
        boolean anchored = index.size() <= SMALL ? place || courtWord : place && courtWord;
        return anchored || hiddenNameFinder.mayHide(view) || latinNameFinder.mayName(view);
    }
}
