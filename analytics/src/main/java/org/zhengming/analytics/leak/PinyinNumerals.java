package org.zhengming.analytics.leak;

import java.util.Map;

/** Numerals spelled in pinyin without tones, run together or one by one. */
final class PinyinNumerals {

    /** Letters in the longest word that is read, eleven times the longest syllable and some. */
    static final int LONGEST_WORD = 64;

    private static final int LONGEST_SYLLABLE = 5;

    private static final Map<String, Character> VALUES = Map.ofEntries(
            Map.entry("ling", '0'),
            Map.entry("dong", '0'),
            Map.entry("yao", '1'),
            Map.entry("yi", '1'),
            Map.entry("er", '2'),
            Map.entry("liang", '2'),
            Map.entry("san", '3'),
            Map.entry("si", '4'),
            Map.entry("wu", '5'),
            Map.entry("liu", '6'),
            Map.entry("qi", '7'),
            Map.entry("guai", '7'),
            Map.entry("ba", '8'),
            Map.entry("jiu", '9'));

    private PinyinNumerals() {}

    /** @return the digits, empty if the word is not wholly made of numerals */
    static String read(String word) {
        StringBuilder digits = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int length = syllableAt(word, at);
            if (length == 0) {
                return "";
            }
            digits.append(VALUES.get(word.substring(at, at + length)).charValue());
            at += length;
        }
        return digits.toString();
    }

    private static int syllableAt(String word, int at) {
        for (int length = Math.min(LONGEST_SYLLABLE, word.length() - at); length >= 2; length--) {
            if (VALUES.containsKey(word.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
