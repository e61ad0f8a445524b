package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.leak.NumberRun.Digit;
import org.zhengming.analytics.sentence.Span;

/**
 * Reads the numbers of a normalised text as a person would: digits, Chinese numerals (plain, formal, as called on the
 * radio), pinyin, letters that look like digits, {@code 0×4} and {@code 四个零}, with blanks, dots, dashes, emoji, line
 * ends or filler words between them. Linear in the length of the text.
 */
final class NumberReader {

    /** Runs shorter than the shortest number of interest are not reported. */
    static final int SHORTEST = 5;

    private static final String CHINESE = "零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两洞拐勾";
    private static final String CHINESE_VALUES = "000123456789123456789" + "12079";
    private static final String LETTERS = "oli";
    private static final String LETTER_VALUES = "011";
    private static final String REPETITION_SIGNS = "×x✕";

    private static final int LONGEST_GAP = 8;

    private final String text;
    private final Homophones homophones;
    private final List<NumberRun> runs = new ArrayList<>();
    private List<Digit> current = new ArrayList<>();
    private int lastEnd = -1;
    private int lastScript = -1;

    private NumberReader(String text) {
        this.text = text;
        this.homophones = new Homophones(text);
    }

    /** @return the runs of at least {@link #SHORTEST} digits, in order */
    static List<NumberRun> read(String text) {
        NumberReader reader = new NumberReader(text);
        reader.readAll();
        return reader.runs;
    }

    private void readAll() {
        int at = 0;
        while (at < text.length()) {
            int filler = lastEnd < 0 ? 0 : FillerWords.lengthAt(text, at);
            int next = filler > 0 ? at : readDigits(at);
            if (next > at) {
                at = next;
                continue;
            }
            int gap = gapAt(at);
            if (gap == 0) {
                close();
                at = skipWord(at);
            } else {
                at += gap;
                if (lastEnd >= 0 && at - lastEnd > LONGEST_GAP) {
                    close();
                }
            }
        }
        close();
    }

    private void close() {
        if (current.size() >= SHORTEST) {
            runs.add(new NumberRun(current));
        }
        current = new ArrayList<>();
        lastEnd = -1;
        lastScript = -1;
    }

    /** Where reading goes on after the digits written at {@code at}, or {@code at} if none are. */
    private int readDigits(int at) {
        int repeated = readRepetition(at);
        if (repeated > at) {
            return repeated;
        }
        char c = text.charAt(at);
        if (isAscii(c)) {
            return add(c, at, at + 1, 0);
        }
        int chinese = CHINESE.indexOf(c);
        if (chinese >= 0) {
            return add(CHINESE_VALUES.charAt(chinese), at, at + 1, 1);
        }
        if (isLatin(c)) {
            return readLatin(at);
        }
        char homophone = homophones.valueAt(at);
        return homophone == 0 ? at : add(homophone, at, at + 1, 1);
    }

    private int add(char value, int start, int end, int script) {
        boolean joined = lastEnd == start && lastScript == script;
        current.add(new Digit(value, new Span(start, end), joined));
        lastEnd = end;
        lastScript = script;
        return end;
    }

    /** {@code 0×4} after a digit, {@code 四个零} anywhere. */
    private int readRepetition(int at) {
        if (!current.isEmpty() && at + 1 < text.length() && REPETITION_SIGNS.indexOf(text.charAt(at)) >= 0) {
            int times = digitAt(at + 1);
            boolean single = digitAt(at + 2) < 0;
            if (times >= 2 && single && lastEnd == at) {
                return repeatLast(times - 1, at + 2);
            }
        }
        int times = digitAt(at);
        if (times >= 2 && at + 2 < text.length() && text.charAt(at + 1) == '个') {
            int value = digitAt(at + 2);
            if (value >= 0 && !(at + 3 < text.length() && text.charAt(at + 3) == '个')) {
                return addRepeated((char) ('0' + value), times, at, at + 3);
            }
        }
        return at;
    }

    private int repeatLast(int times, int end) {
        Digit last = current.removeLast();
        return addRepeated(last.value(), times + 1, last.span().start(), end);
    }

    private int addRepeated(char value, int times, int start, int end) {
        for (int i = 0; i < times; i++) {
            current.add(new Digit(value, new Span(start, end), i > 0));
        }
        lastEnd = end;
        lastScript = 2;
        return end;
    }

    /** A word of Latin letters: letters for digits beside digits, else pinyin numerals and nothing else. */
    private int readLatin(int at) {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end)) && end - at <= PinyinNumerals.LONGEST_WORD) {
            end++;
        }
        String word = text.substring(at, end);
        boolean besideDigit = lastEnd == at || (end < text.length() && isAscii(text.charAt(end)));
        if (besideDigit && word.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)) {
            for (int i = 0; i < word.length(); i++) {
                add(LETTER_VALUES.charAt(LETTERS.indexOf(word.charAt(i))), at + i, at + i + 1, 0);
            }
            return end;
        }
        String values = PinyinNumerals.read(word);
        if (values.isEmpty()) {
            return at;
        }
        for (int i = 0; i < values.length(); i++) {
            current.add(new Digit(values.charAt(i), new Span(at, end), i > 0));
        }
        lastEnd = end;
        lastScript = 3;
        return end;
    }

    /** Length of what may stand between two digits of one number, 0 if it may not. */
    private int gapAt(int at) {
        char c = text.charAt(at);
        if (isMask(at)) {
            return 0;
        }
        if (!Character.isLetterOrDigit(c) && "。;!?《》“”".indexOf(c) < 0) {
            return 1;
        }
        return lastEnd < 0 ? 0 : FillerWords.lengthAt(text, at);
    }

    private boolean isMask(int at) {
        return text.charAt(at) == '*' && at + 1 < text.length() && text.charAt(at + 1) == '*';
    }

    private int skipWord(int at) {
        if (!isLatin(text.charAt(at))) {
            return at + 1;
        }
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int digitAt(int at) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        if (isAscii(c)) {
            return c - '0';
        }
        int chinese = CHINESE.indexOf(c);
        return chinese < 0 ? -1 : CHINESE_VALUES.charAt(chinese) - '0';
    }

    private static boolean isAscii(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
