package org.zhengming.analytics.leak;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Map;

/**
 * Characters that sound like numerals. A single one is an everyday word, so they count only where a long stretch of
 * nothing but such characters and numerals stands.
 */
final class Homophones {

    /** So many in a row, a part of them homophones, are no prose. */
    private static final int SHORTEST = 9;

    /** Most separators between two of them. */
    private static final int LONGEST_GAP = 2;

    private static final char FIRST_IDEOGRAPH = '\u4e00';
    private static final char LAST_IDEOGRAPH = '\u9fa5';
    /** Where nasals and hisses are not told apart, these sound like a numeral too: 林 for 零, 山 for 三. */
    private static final Map<String, String> SPOKEN = Map.of("lin", "0", "shan", "3");

    private static final char[] VALUES = values();

    private final String text;
    private int stretchStart;
    private int stretchEnd;
    private int stretchSize;

    Homophones(String text) {
        this.text = text;
    }

    /** @return the numeral meant at that place, 0 if none; positions are asked for in ascending order */
    char valueAt(int at) {
        char value = valueOf(text.charAt(at));
        if (value == 0) {
            return 0;
        }
        if (at >= stretchEnd) {
            measure(at);
        }
        return stretchSize >= SHORTEST ? value : 0;
    }

    private void measure(int at) {
        stretchStart = at;
        stretchSize = 0;
        int back = at;
        while (back > 0 && at - back < SHORTEST && counts(text.charAt(back - 1))) {
            back--;
            stretchSize++;
        }
        stretchEnd = at;
        int gap = 0;
        for (int i = at; i < text.length() && gap <= LONGEST_GAP; i++) {
            char c = text.charAt(i);
            if (counts(c)) {
                stretchSize++;
                stretchEnd = i + 1;
                gap = 0;
            } else if (Character.isLetterOrDigit(c)) {
                break;
            } else {
                gap++;
            }
        }
    }

    private static boolean counts(char c) {
        return valueOf(c) != 0 || NumeralSigns.digitAt(String.valueOf(c), 0) >= 0;
    }

    private static char valueOf(char c) {
        return c < FIRST_IDEOGRAPH || c > LAST_IDEOGRAPH ? 0 : VALUES[c - FIRST_IDEOGRAPH];
    }

    private static char[] values() {
        char[] values = new char[LAST_IDEOGRAPH - FIRST_IDEOGRAPH + 1];
        for (char c = FIRST_IDEOGRAPH; c <= LAST_IDEOGRAPH; c++) {
            Pinyin[] readings = PinyinDictionary.get(String.valueOf(c));
            String sound = readings == null || readings.length == 0 ? "" : readings[0].getPinyinWithoutTone();
            String digit = SPOKEN.getOrDefault(sound, PinyinNumerals.read(sound));
            values[c - FIRST_IDEOGRAPH] = digit.length() == 1 ? digit.charAt(0) : 0;
        }
        return values;
    }
}
