package org.zhengming.analytics.leak;

import java.util.List;
import java.util.Map;

/** Signs and words for single digits in a normalised text. */
final class NumeralSigns {

    private static final String CHINESE = "零〇○◯一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两俩仨洞拐勾弌弍弎";
    private static final String CHINESE_VALUES = "00001234567891234567891223079123";

    /** Round things that stand for nought, the longest first. */
    private static final List<String> NOUGHTS =
            List.of("大鸭蛋", "大饼", "鸭蛋", "鸡蛋", "零蛋", "圆圈", "圈圈", "圈儿", "蛋蛋", "圈", "蛋", "⭕", "🥚");

    /** Round or empty signs that stand for nought where several of one stand in a row between digits. */
    private static final String NOUGHT_SIGNS = "圈圆空蛋饼●○◯◎⊙⚪⭕🥚🍳🥯";

    private static final int FEWEST_NOUGHTS = 3;

    private static final String LOOK_ALIKES = "oli";
    private static final String LOOK_ALIKE_VALUES = "011";

    /** Letters that look like digits only in a word that is one number. */
    private static final String FAR_LOOK_ALIKES = "zsbgq";

    private static final String FAR_LOOK_ALIKE_VALUES = "25899";

    private static final Map<String, Character> ENGLISH = Map.ofEntries(
            Map.entry("zero", '0'),
            Map.entry("oh", '0'),
            Map.entry("one", '1'),
            Map.entry("two", '2'),
            Map.entry("three", '3'),
            Map.entry("four", '4'),
            Map.entry("five", '5'),
            Map.entry("six", '6'),
            Map.entry("seven", '7'),
            Map.entry("eight", '8'),
            Map.entry("nine", '9'));

    private NumeralSigns() {}

    static boolean isAscii(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** @return the value 0 to 9 of an ASCII or Chinese digit, -1 for anything else and beyond the end */
    static int digitAt(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        return isAscii(c) ? c - '0' : chinese(c);
    }

    /** @return the value of a Chinese digit, -1 for anything else */
    static int chinese(char c) {
        int place = CHINESE.indexOf(c);
        return place < 0 ? -1 : CHINESE_VALUES.charAt(place) - '0';
    }

    /** @return length of a word for nought at that place, 0 if there is none */
    static int noughtAt(String text, int at) {
        for (String word : NOUGHTS) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    /** @return the noughts that equal round signs in a row stand for, {@code null} if fewer than {@value #FEWEST_NOUGHTS} */
    static Numeral noughtsAt(String text, int at) {
        int sign = text.codePointAt(at);
        if (NOUGHT_SIGNS.indexOf(sign) < 0) {
            return null;
        }
        int length = Character.charCount(sign);
        int end = at;
        while (end < text.length() && text.codePointAt(end) == sign) {
            end += length;
        }
        int count = (end - at) / length;
        return count >= FEWEST_NOUGHTS
                ? new Numeral("0".repeat(count), end, Numeral.Script.COUNTED, length == 1)
                : null;
    }

    /** @return the digit that a letter looks like, 0 for none */
    static char lookAlike(char c) {
        int place = LOOK_ALIKES.indexOf(c);
        return place < 0 ? 0 : LOOK_ALIKE_VALUES.charAt(place);
    }

    /** @return as {@link #lookAlike}, with letters that look like digits only in a word that is one number */
    static char farLookAlike(char c) {
        int place = FAR_LOOK_ALIKES.indexOf(c);
        return place < 0 ? lookAlike(c) : FAR_LOOK_ALIKE_VALUES.charAt(place);
    }

    /** @return the digits of a word wholly made of English or pinyin numerals, empty for any other */
    static String read(String word) {
        Character english = ENGLISH.get(word);
        return english != null ? english.toString() : PinyinNumerals.read(word);
    }
}
