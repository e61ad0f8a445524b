package org.zhengming.analytics.screen;

import java.util.function.IntPredicate;

/** Finds characters that are repeated so often that they count once: 顾晴晴晴晴岚. Immutable. */
final class Repeats {

    /** Twice may be a name, as in 冰冰. */
    private static final int FEWEST = 3;

    private final VisibleCharacters visible;
    private final IntPredicate counted;

    /** @param counted characters of which that is so */
    Repeats(VisibleCharacters visible, IntPredicate counted) {
        this.visible = visible;
        this.counted = counted;
    }

    /**
     * Index of the last of a run of which {@code at} is the second, if the run is long enough, else -1.
     *
     * @param unit what stands at {@code at} and was the last character that counted before it
     */
    int end(String text, int at, char unit) {
        if (!counted.test(unit) || !follows(text, at)) {
            return -1;
        }
        int end = at;
        int repeats = 2;
        for (int i = at + 1; i < text.length(); i++) {
            char there = visible.of(text, i);
            if (there == unit) {
                end = i;
                repeats++;
            } else if (there != VisibleCharacters.NOTHING) {
                break;
            }
        }
        return repeats >= FEWEST ? end : -1;
    }

    /** Does nothing stay between the character at {@code at} and the one that counted before? */
    private boolean follows(String text, int at) {
        int before = at - 1;
        while (visible.of(text, before) == VisibleCharacters.NOTHING) {
            before--;
        }
        return visible.of(text, before) > VisibleCharacters.LAST_SPECIAL;
    }
}
