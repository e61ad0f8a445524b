package org.zhengming.analytics.screen;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Reads a raw text as the characters that count for matching: folded, and without all that may vanish between the
 * characters of a name. One look into a table for nearly every character. Immutable.
 */
final class VisibleCharacters {

    /** Leaves no trace in a normalised text. */
    static final char NOTHING = 0;

    /** Stays in a normalised text and may vanish there. */
    static final char PARTING = 1;

    /** The higher of the two kinds of characters that do not count. */
    static final char LAST_SKIPPED = PARTING;

    /** Folds to several characters. */
    static final char SEVERAL = 2;

    /** {@link #PARTING}, and may as well be a sign that stands in a pattern, such as a mask: {@link #sign} tells which. */
    static final char SIGN = 3;

    /** A half of a pair: look at the whole. */
    private static final char HALF = 4;

    /** The highest of the above; whatever is greater is a character that counts. */
    static final char LAST_SPECIAL = HALF;

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
            char visible = Character.isSurrogate(there) ? HALF : visible(folded.of(there));
            table[unit] = visible == PARTING && signs.contains(folded.of(there)) ? SIGN : visible;
        }
    }

    private char visible(char unit) {
        return switch (unit) {
            case FoldedCharacters.NOTHING -> NOTHING;
            case FoldedCharacters.PAIR -> PARTING;
            case FoldedCharacters.SEVERAL -> SEVERAL;
            default -> vanishing.test(unit) ? PARTING : unit;
        };
    }

    /** What stands at {@code at}: a character, or one of the constants above. A pair stands where its first half does. */
    char of(String text, int at) {
        char unit = table[text.charAt(at)];
        return unit == HALF ? half(text, at) : unit;
    }

    private char half(String text, int at) {
        int codePoint = text.codePointAt(at);
        if (codePoint >= UNITS) {
            return visible(folded.ofPair(codePoint));
        }
        boolean second = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return second ? NOTHING : visible(folded.of(text.charAt(at)));
    }

    /** The table itself, for the innermost loop. */
    char[] table() {
        return table;
    }

    /** The sign of a character that is {@link #SIGN}. */
    char sign(char unit) {
        return folded.of(unit);
    }
}
