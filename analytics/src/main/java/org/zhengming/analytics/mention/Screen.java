package org.zhengming.analytics.mention;

import java.util.List;

/**
 * The cheap first pass: may a text concern anybody registered? Everything that needs a closer look has a pattern of the
 * registry in it: a name, an alias, a relative, an organ, a surname with a title or a mask, or at least the place of an
 * organ, around which hidden names are read. Says yes too often rather than too seldom. Immutable.
 */
final class Screen {

    private final NameIndex index;
    private final HiddenNameFinder hiddenNameFinder;
    private final LatinNameFinder latinNameFinder;

    Screen(NameIndex index, HiddenNameFinder hiddenNameFinder, LatinNameFinder latinNameFinder) {
        this.index = index;
        this.hiddenNameFinder = hiddenNameFinder;
        this.latinNameFinder = latinNameFinder;
    }

    /** @param text normalised */
    boolean mayConcern(String text) {
        CompactView view = CompactView.of(text);
        return mayConcern(view, index.hits(view));
    }

    /** @param hits of the registry's patterns in {@code view} */
    boolean mayConcern(CompactView view, List<NameIndex.Hit> hits) {
        return hits.stream().anyMatch(hit -> mayConcern(view, hit))
                || hiddenNameFinder.mayHide(view)
                || latinNameFinder.mayName(view);
    }

    private boolean mayConcern(CompactView view, NameIndex.Hit hit) {
        return hit.entry().strong()
                || hit.entry().places.length > 0
                || hit.entry().courtTitle && hiddenNameFinder.maySound(view, hit.start());
    }
}
