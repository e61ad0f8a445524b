package org.zhengming.analytics.screen;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Reads a raw text as the characters that count for matching: folded, and without all that may vanish between the
 * characters of a name. One look into a table for nearly every character. Immutable.
 */
final class VisibleCharacters {

    /** Does not count. */
    static final char SKIPPED = 0;

    /** Folds to several characters. */
    static final char SEVERAL = 1;

    /** May vanish, and may as well be a sign that stands in a pattern, such as a mask: {@link #sign} tells which. */
    static final char SIGN = 2;

    /** A half of a pair: look at the whole. */
    static final char PAIR = 3;

    /** The highest of the above; whatever is greater is a character that counts. */
    static final char LAST_SPECIAL = PAIR;

    private static final int UNITS = 0x10000;

    private final FoldedCharacters folded = FoldedCharacters.INSTANCE;
    private final char[] table = new char[UNITS];
    private final IntPredicate vanishing;

    /**
     * @param vanishing which folded characters may vanish between the characters of a name
     * @param signs those of them that stand in patterns
     */
    VisibleCharacters(IntPredicate vanishing, Set<Character> signs) {
        this.vanishing = vanishing;
        for (int unit = 0; unit < UNITS; unit++) {
            char there = (char) unit;
            char visible = Character.isSurrogate(there) ? PAIR : visible(folded.of(there));
            table[unit] = visible == SKIPPED && signs.contains(folded.of(there)) ? SIGN : visible;
        }
    }

    private char visible(char unit) {
        if (unit == FoldedCharacters.SEVERAL) {
            return SEVERAL;
        }
        return unit == FoldedCharacters.NOTHING || unit <= LAST_SPECIAL || vanishing.test(unit) ? SKIPPED : unit;
    }

    /** The table itself, for the innermost loop. */
    char[] table() {
        return table;
    }

    /** The sign of a character that is {@link #SIGN}. */
    char sign(char unit) {
        return folded.of(unit);
    }

    /** What stands at {@code at}: a character, {@link #SKIPPED}, {@link #SEVERAL} or {@link #SIGN}. */
    char of(String text, int at) {
        char unit = table[text.charAt(at)];
        return unit == PAIR ? pair(text.codePointAt(at)) : unit;
    }

    private char pair(int codePoint) {
        return codePoint >= UNITS ? visible(folded.ofPair(codePoint)) : SKIPPED;
    }
}
