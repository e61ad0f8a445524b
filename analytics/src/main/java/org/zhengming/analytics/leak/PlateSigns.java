package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Letters and digits one after another as plates are written or read out: {@code Z·7K3C8}, {@code Z 二二 K 九},
 * {@code san ba liu W}, {@code 两个零}.
 */
final class PlateSigns {

    private static final int LONGEST_GAP = 3;
    private static final int MOST_SIGNS = 8;
    private static final String SEPARATORS_STOPPING = "。;!?《》";
    private static final List<String> SKIPPED = List.of(
            "后面", "后头", "最后", "然后", "接着", "再来", "大写", "字母", "字头", "开头", "下划线", "破折号", "减号", "点", "杠", "横", "之", "字");

    /** How letters are called, or what they look like. */
    private static final Map<String, Character> CALLED = Map.ofEntries(
            Map.entry("艾克斯", 'x'),
            Map.entry("埃克斯", 'x'),
            Map.entry("爱克斯", 'x'),
            Map.entry("克斯", 'x'),
            Map.entry("叉", 'x'),
            Map.entry("歪", 'y'),
            Map.entry("丫", 'y'),
            Map.entry("恩", 'n'),
            Map.entry("西", 'c'),
            Map.entry("妖", '1'),
            Map.entry("腰", '1'),
            Map.entry("酒", '9'),
            Map.entry("漆", '7'),
            Map.entry("扒", '8'));

    private static final String ONE_OF = "一个";

    /** Stands for a character in whose place a plate has a letter or digit: 琼Z·8H00张. */
    static final char ANY = '?';

    /** Letters and digits of the longest plate but for its province and those of a new-energy car. */
    private static final int USUAL = 6;

    /** What goes on in the sentence behind a plate. */
    private static final String GOING_ON = "的在停是了和跟开这那有就也车号都还来去每天一常老又我你他她它";

    /** One sign and where it ends. */
    record Sign(char value, int start, int end) {}

    private PlateSigns() {}

    /** @return at most {@value #MOST_SIGNS} signs from {@code at} on, lower case */
    static List<Sign> read(String text, int from) {
        List<Sign> signs = new ArrayList<>();
        int at = from;
        int end = from;
        while (at < text.length() && at - end <= LONGEST_GAP && signs.size() < MOST_SIGNS) {
            int next = isOneOf(text, at) ? at + ONE_OF.length() : readOne(text, at, signs);
            if (next > at) {
                at = next;
                end = next;
            } else if (skippedAt(text, at) > 0) {
                at += skippedAt(text, at);
                end = at;
            } else if (isSeparator(text.charAt(at))) {
                at++;
            } else if (mayStandForAny(text, at, end, signs)) {
                signs.add(new Sign(ANY, at, at + 1));
                at++;
                end = at;
            } else {
                break;
            }
        }
        return signs;
    }

    /** 一个M: the counter before a letter is no digit. */
    private static boolean isOneOf(String text, int at) {
        int next = at + ONE_OF.length();
        next += text.startsWith(" ", next) ? 1 : 0;
        return text.startsWith(ONE_OF, at)
                && next < text.length()
                && (NumeralSigns.isLatin(text.charAt(next)) || NumeralSigns.digitAt(text, next) >= 0);
    }

    /** One character among the signs after the first, right behind another, or a blank away where all stand so. */
    private static boolean mayStandForAny(String text, int at, int end, List<Sign> signs) {
        return !signs.isEmpty()
                && signs.size() < USUAL
                && (at == end || at - end == 1 && standApart(signs))
                && Character.isIdeographic(text.charAt(at))
                && GOING_ON.indexOf(text.charAt(at)) < 0
                && signs.stream().noneMatch(sign -> sign.value() == ANY);
    }

    private static boolean standApart(List<Sign> signs) {
        int last = signs.size() - 1;
        return last > 0 && signs.get(last).start() - signs.get(last - 1).end() == 1;
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
        Numeral noughts = signs.isEmpty() ? null : NumeralSigns.noughtsAt(text, at);
        if (noughts != null) {
            return add(noughts.values(), at, noughts.end(), signs);
        }
        for (Map.Entry<String, Character> letter : CALLED.entrySet()) {
            if (text.startsWith(letter.getKey(), at)) {
                return add(
                        letter.getValue().toString(), at, at + letter.getKey().length(), signs);
            }
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
