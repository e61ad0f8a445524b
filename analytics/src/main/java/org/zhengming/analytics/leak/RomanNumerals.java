package org.zhengming.analytics.leak;

import org.zhengming.analytics.text.NormalisedText;

/**
 * Roman numeral signs (U+2160 to U+2188), each of which stands for one digit in an evasive number: normalising spells
 * them out as letters, and only the original tells where one ends.
 */
final class RomanNumerals {

    /** Takes the place of letters that a sign was spelled with; reads as a separator. */
    private static final char FILLING = '\u00b7';

    private static final int CAPITAL_ONE = 0x2160;
    private static final int SMALL_ONE = 0x2170;
    private static final int NINE = 9;

    private RomanNumerals() {}

    /** @return the normalised text, unit by unit, with such signs as ASCII digits */
    static String asDigits(NormalisedText text) {
        String normalised = text.text();
        StringBuilder digits = null;
        for (int i = 0; i < normalised.length(); i++) {
            if (!NumeralSigns.isLatin(normalised.charAt(i))) {
                continue;
            }
            int value = valueOf(text.original().charAt(text.originalStart(i)));
            if (value == 0) {
                continue;
            }
            digits = digits == null ? new StringBuilder(normalised) : digits;
            boolean first = i == 0 || text.originalStart(i - 1) != text.originalStart(i);
            digits.setCharAt(i, first ? (char) ('0' + value) : FILLING);
        }
        return digits == null ? normalised : digits.toString();
    }

    private static int valueOf(char sign) {
        if (sign >= CAPITAL_ONE && sign < CAPITAL_ONE + NINE) {
            return sign - CAPITAL_ONE + 1;
        }
        return sign >= SMALL_ONE && sign < SMALL_ONE + NINE ? sign - SMALL_ONE + 1 : 0;
    }
}
