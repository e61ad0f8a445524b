package org.zhengming.analytics.text;

/** Signs that readers take for another sign and that no compatibility form joins. */
final class LookAlikes {

    private static final String CYRILLIC_AND_GREEK = "авекмнорстухіјѕԁԛԝһɡıοαρνικτυχβεηζμ";
    private static final String LATIN = "abekmhopctyxijsdqwhgioapviktyxbenzu";

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2043";
    private static final String DOTS = "\u2022\u2027\u30fb\uff65\u22c5\u2219\u0387\u2024";

    private LookAlikes() {}

    /** The sign itself when it looks like no other. */
    static int fold(int codePoint) {
        int letter = CYRILLIC_AND_GREEK.indexOf(codePoint);
        if (letter >= 0) {
            return LATIN.charAt(letter);
        }
        if (DASHES.indexOf(codePoint) >= 0) {
            return '-';
        }
        if (DOTS.indexOf(codePoint) >= 0) {
            return '\u00b7';
        }
        return digit(codePoint);
    }

    /** Digits and letters in filled or double circles, letters of flags, Hangzhou and Roman numerals up to nine. */
    private static int digit(int codePoint) {
        if (codePoint >= 0x2776 && codePoint <= 0x277e) {
            return '1' + codePoint - 0x2776;
        }
        if (codePoint >= 0x2780 && codePoint <= 0x2788) {
            return '1' + codePoint - 0x2780;
        }
        if (codePoint >= 0x278a && codePoint <= 0x2792) {
            return '1' + codePoint - 0x278a;
        }
        if (codePoint >= 0x24f5 && codePoint <= 0x24fd) {
            return '1' + codePoint - 0x24f5;
        }
        if (codePoint == 0x24ff || codePoint == 0x1f10b || codePoint == 0x1f10c) {
            return '0';
        }
        if (codePoint >= 0x2160 && codePoint <= 0x2168) {
            return '1' + codePoint - 0x2160;
        }
        if (codePoint >= 0x2170 && codePoint <= 0x2178) {
            return '1' + codePoint - 0x2170;
        }
        if (codePoint >= 0x3021 && codePoint <= 0x3029) {
            return '1' + codePoint - 0x3021;
        }
        return letter(codePoint);
    }

    private static int letter(int codePoint) {
        if (codePoint >= 0x1f150 && codePoint <= 0x1f169) {
            return 'a' + codePoint - 0x1f150;
        }
        if (codePoint >= 0x1f170 && codePoint <= 0x1f189) {
            return 'a' + codePoint - 0x1f170;
        }
        if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) {
            return 'a' + codePoint - 0x1f1e6;
        }
        return codePoint;
    }
}
