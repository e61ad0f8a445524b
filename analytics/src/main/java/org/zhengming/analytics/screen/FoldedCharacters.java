package org.zhengming.analytics.screen;

import org.zhengming.analytics.text.Normaliser;

/**
 * What the {@link Normaliser} makes of each character, ready to be looked up. It folds one character at a time, so that
 * its answer for a text is its answers for the characters in turn. Immutable.
 */
final class FoldedCharacters {

    /** The character leaves no trace. */
    static final char NOTHING = 0;

    /** A pair of surrogates that stays one. */
    static final char PAIR = 1;

    /** The character folds to several. */
    static final char SEVERAL = 2;

    static final FoldedCharacters INSTANCE = new FoldedCharacters();

    private static final int PLANE = 0x10000;
    /** One past the planes in which characters fold to others; what lies above is rare and asked for each time. */
    private static final int END = 0x40000;

    private final char[] basic = new char[PLANE];
    private final char[] further = new char[END - PLANE];

    private FoldedCharacters() {
        for (int unit = 0; unit < PLANE; unit++) {
            basic[unit] = fold(unit);
        }
        for (int codePoint = PLANE; codePoint < END; codePoint++) {
            further[codePoint - PLANE] = Character.isDefined(codePoint) ? fold(codePoint) : PAIR;
        }
    }

    private static char fold(int codePoint) {
        String folded = Normaliser.normalise(Character.toString(codePoint)).text();
        if (folded.length() == 1) {
            return folded.charAt(0);
        }
        if (folded.isEmpty()) {
            return NOTHING;
        }
        return folded.codePointCount(0, folded.length()) == 1 ? PAIR : SEVERAL;
    }

    /** For a code unit; a half of a pair is taken as standing alone. */
    char of(char unit) {
        return basic[unit];
    }

    /** For a code point of two code units. */
    char ofPair(int codePoint) {
        return codePoint < END ? further[codePoint - PLANE] : fold(codePoint);
    }
}
