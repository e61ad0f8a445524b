package org.zhengming.analytics.screen;

import org.zhengming.analytics.text.Normaliser;

/**
 * What the {@link Normaliser} makes of each character, ready to be looked up. It folds one character at a time, so that
 * its answer for a text is its answers for the characters in turn. Immutable.
 */
final class FoldedCharacters {

    /** The character leaves no trace, or is a pair of surrogates that stays one. */
    static final char NOTHING = 0;

    /** The character folds to several. */
    static final char SEVERAL = 1;

    static final FoldedCharacters INSTANCE = new FoldedCharacters();

    private static final int PLANE = 0x10000;
    /** One past the last code point with a meaning of its own; what lies above is selectors and private use. */
    private static final int END = 0x40000;

    private final char[] basic = new char[PLANE];
    private final char[] further = new char[END - PLANE];

    private FoldedCharacters() {
        for (int unit = 0; unit < PLANE; unit++) {
            basic[unit] = fold(unit);
        }
        for (int codePoint = PLANE; codePoint < END; codePoint++) {
            further[codePoint - PLANE] = Character.isDefined(codePoint) ? fold(codePoint) : NOTHING;
        }
    }

    private static char fold(int codePoint) {
        String folded = Normaliser.normalise(Character.toString(codePoint)).text();
        if (folded.length() == 1) {
            return folded.charAt(0);
        }
        boolean onePair = folded.length() == 2 && folded.codePointCount(0, 2) == 1;
        return folded.isEmpty() || onePair ? NOTHING : SEVERAL;
    }

    /** For a code unit that is no half of a pair. */
    char of(char unit) {
        return basic[unit];
    }

    /** For a code point beyond the code units. */
    char ofPair(int codePoint) {
        return codePoint < END ? further[codePoint - PLANE] : NOTHING;
    }
}
