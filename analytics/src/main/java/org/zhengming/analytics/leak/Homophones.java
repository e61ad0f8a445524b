package org.zhengming.analytics.leak;

/**
 * Characters that sound like numerals. A single one is an everyday word, so they count only where a long unbroken
 * stretch of such characters and numerals stands.
 */
final class Homophones {

    private static final String SIGNS = "灵铃另龄腰要妖夭药衣依医而儿尔耳散伞山叁思寺死司丝舞午武五无吴留流柳刘期齐妻奇旗吧爸巴拔久酒就旧玖";
    private static final String VALUES = "0000111111112222333344444555555666677777888899999";
    private static final String NUMERALS = "零〇一二三四五六七八九幺";

    /** So many in a row, a part of them homophones, are no prose. */
    private static final int SHORTEST = 9;

    private final String text;
    private int stretchStart;
    private int stretchEnd;

    Homophones(String text) {
        this.text = text;
    }

    /** @return the numeral meant at that place, 0 if none; positions are asked for in ascending order */
    char valueAt(int at) {
        int sign = SIGNS.indexOf(text.charAt(at));
        if (sign < 0) {
            return 0;
        }
        if (at >= stretchEnd) {
            stretchStart = at;
            stretchEnd = at;
            while (stretchEnd < text.length() && counts(text.charAt(stretchEnd))) {
                stretchEnd++;
            }
            while (stretchStart > 0 && counts(text.charAt(stretchStart - 1)) && at - stretchStart < SHORTEST) {
                stretchStart--;
            }
        }
        return stretchEnd - stretchStart >= SHORTEST ? VALUES.charAt(sign) : 0;
    }

    private static boolean counts(char c) {
        return SIGNS.indexOf(c) >= 0 || NUMERALS.indexOf(c) >= 0 || c >= '0' && c <= '9';
    }
}
