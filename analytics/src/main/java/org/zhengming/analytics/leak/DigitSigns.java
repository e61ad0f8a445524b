package org.zhengming.analytics.leak;

import org.zhengming.analytics.text.NormalisedText;

/**
 * Signs that stand for one digit in an evasive number and that normalising spells out or leaves alone, so that only the
 * original tells what they are: Roman numerals (U+2160 to U+2188), clock faces, dice.
 */
final class DigitSigns {

    /** Takes the place of letters that a sign was spelled with; reads as a separator. */
    private static final char FILLING = '\u00b7';

    private static final int CAPITAL_ONE = 0x2160;
    private static final int SMALL_ONE = 0x2170;
    private static final int CLOCK_ONE = 0x1f550;
    private static final int DIE_ONE = 0x2680;
    private static final int NINE = 9;
    private static final int SIX = 6;

    private DigitSigns() {}

    /** @return the normalised text, unit by unit, with such signs as ASCII digits */
    static String asDigits(NormalisedText text) {
        String normalised = text.text();
        StringBuilder digits = null;
        for (int i = 0; i < normalised.length(); i++) {
            if (isPlain(normalised.charAt(i))) {
                continue;
            }
            int value = valueOf(text.original().codePointAt(text.originalStart(i)));
            if (value == 0) {
                continue;
            }
            digits = digits == null ? new StringBuilder(normalised) : digits;
            boolean first = i == 0 || text.originalStart(i - 1) != text.originalStart(i);
            digits.setCharAt(i, first ? (char) ('0' + value) : FILLING);
        }
        return digits == null ? normalised : digits.toString();
    }

    private static boolean isPlain(char c) {
        return c < 'a' || Character.isIdeographic(c);
    }

    private static int valueOf(int sign) {
        if (sign >= CLOCK_ONE && sign < CLOCK_ONE + NINE) {
            return sign - CLOCK_ONE + 1;
        }
        if (sign >= DIE_ONE && sign < DIE_ONE + SIX) {
            return sign - DIE_ONE + 1;
        }
        if (sign >= CAPITAL_ONE && sign < CAPITAL_ONE + NINE) {
            return sign - CAPITAL_ONE + 1;
        }
        return sign >= SMALL_ONE && sign < SMALL_ONE + NINE ? sign - SMALL_ONE + 1 : 0;
    }
}
