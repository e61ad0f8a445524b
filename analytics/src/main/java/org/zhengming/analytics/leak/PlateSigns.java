package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters and digits one after another as plates are written or read out: {@code Z·7K3C8}, {@code Z 二二 K 九},
 * {@code san ba liu W}, {@code 两个零}.
 */
final class PlateSigns {

    private static final int LONGEST_GAP = 3;
    private static final int MOST_SIGNS = 8;
    private static final String SEPARATORS_STOPPING = "。;!?《》";
    private static final List<String> SKIPPED = List.of("大写", "字母", "字头", "开头", "下划线", "减号", "点", "杠", "横", "之", "字");

    /** One sign and where it ends. */
    record Sign(char value, int start, int end) {}

    private PlateSigns() {}

    /** @return at most {@value #MOST_SIGNS} signs from {@code at} on, lower case */
    static List<Sign> read(String text, int from) {
        List<Sign> signs = new ArrayList<>();
        int at = from;
        int end = from;
        while (at < text.length() && at - end <= LONGEST_GAP && signs.size() < MOST_SIGNS) {
            int next = readOne(text, at, signs);
            if (next > at) {
                at = next;
                end = next;
            } else if (skippedAt(text, at) > 0) {
                at += skippedAt(text, at);
                end = at;
            } else if (isSeparator(text.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        return signs;
    }

    private static int skippedAt(String text, int at) {
        for (String word : SKIPPED) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    private static int readOne(String text, int at, List<Sign> signs) {
        Numeral counted = Repetition.at(text, at);
        if (counted != null) {
            return add(counted.values(), at, counted.end(), signs);
        }
        int digit = NumeralSigns.digitAt(text, at);
        if (digit >= 0) {
            return add(String.valueOf(digit), at, at + 1, signs);
        }
        return NumeralSigns.isLatin(text.charAt(at)) ? readLatin(text, at, signs) : at;
    }

    /** Words of pinyin numerals are digits, any other letters stand for themselves. */
    private static int readLatin(String text, int at, List<Sign> signs) {
        int end = at;
        while (end < text.length() && NumeralSigns.isLatin(text.charAt(end)) && end - at <= MOST_SIGNS * 5) {
            end++;
        }
        String word = text.substring(at, end);
        String digits = word.length() > 1 ? NumeralSigns.read(word) : "";
        if (!digits.isEmpty()) {
            return add(digits, at, end, signs);
        }
        for (int i = at; i < end; i++) {
            signs.add(new Sign(text.charAt(i), i, i + 1));
        }
        return end;
    }

    private static int add(String values, int start, int end, List<Sign> signs) {
        for (int i = 0; i < values.length(); i++) {
            signs.add(new Sign(values.charAt(i), start, end));
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return !Character.isLetterOrDigit(c) && SEPARATORS_STOPPING.indexOf(c) < 0;
    }
}
