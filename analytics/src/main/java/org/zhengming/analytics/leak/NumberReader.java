package org.zhengming.analytics.leak;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.leak.NumberRun.Digit;
import org.zhengming.analytics.leak.Numeral.Script;
import org.zhengming.analytics.sentence.Span;

/**
 * Reads the numbers of a normalised text as a person would: digits, Chinese numerals (plain, formal, as called on the
 * radio), pinyin, English, letters that look like digits, {@code 0×4} and {@code 四个零}, with blanks, dots, dashes,
 * emoji, line ends or connecting words between them. Linear in the length of the text.
 */
final class NumberReader {

    /** Runs shorter than the shortest number of interest are not reported. */
    static final int SHORTEST = 5;

    /** Most code units of separators, and of separators with connecting words, between two digits of one number. */
    private static final int LONGEST_GAP = 12;

    private static final int LONGEST_CONNECTION = 24;

    /** Digits beyond this belong to no number of any kind: the run is cut there. */
    private static final int LONGEST_RUN = 80;

    private static final char ONE = '一';

    /** 0789一6620一0198: written for a dash. */
    private static final Pattern DASH_FOR_ONE =
            Pattern.compile("(?<![0-9])(?:1[3-9][0-9]|0[0-9]{2,3})一[0-9]{3,4}(?:一[0-9]{3,4}|[0-9]{3,4})(?![0-9])");

    private static final List<Integer> WORD_LENGTHS = List.of(11, 18);
    private static final int FEWEST_DIGITS = 3;

    /** Length of 倒过来. */
    private static final int TURNED = 3;

    private final String text;
    private final int shortest;
    private final Homophones homophones;
    private final BitSet dashes = new BitSet();
    private final List<NumberRun> runs = new ArrayList<>();
    private List<Digit> current = new ArrayList<>();
    private int lastEnd = -1;
    private Script lastScript;

    /** Whether more digits ran together than any number has: then none of them is one. */
    private boolean flooded;

    private int leadStart = -1;
    private int leadEnd = -1;

    private NumberReader(String text, int shortest) {
        this.text = text;
        this.shortest = shortest;
        this.homophones = new Homophones(text);
        markDashes();
    }

    private void markDashes() {
        if (text.indexOf(ONE) < 0) {
            return;
        }
        Matcher dashed = DASH_FOR_ONE.matcher(text);
        while (dashed.find()) {
            for (int at = text.indexOf(ONE, dashed.start());
                    at >= 0 && at < dashed.end();
                    at = text.indexOf(ONE, at + 1)) {
                dashes.set(at);
            }
        }
    }

    /** @return the runs of at least {@link #SHORTEST} digits, in order */
    static List<NumberRun> read(String text) {
        return read(text, SHORTEST);
    }

    /** @return the runs of at least so many digits, in order */
    static List<NumberRun> read(String text, int shortest) {
        NumberReader reader = new NumberReader(text, shortest);
        reader.readAll();
        return reader.runs;
    }

    private void readAll() {
        int at = 0;
        int connected = -1;
        while (at < text.length()) {
            int connector = connectorAt(at);
            Numeral numeral = connector > 0 ? null : numeralAt(at);
            if (numeral != null) {
                at = add(numeral, at);
                connected = -1;
                continue;
            }
            int turned = connector > 0 ? 0 : turnedAt(at);
            if (turned > 0) {
                at += turned;
                continue;
            }
            boolean separator = connector == 0 && isSeparator(at, connected >= 0);
            if (connector > 0) {
                connected = at + connector;
                at = connected;
            } else if (separator) {
                at++;
            } else {
                close();
                connected = -1;
                at = skipWord(at);
            }
            int longest = connected >= 0 ? LONGEST_CONNECTION : LONGEST_GAP;
            if (lastEnd >= 0 && at - lastEnd > longest) {
                close();
                connected = -1;
            }
        }
        close();
    }

    /** Before the first digit only a word for a part counts, and it becomes part of what is written. */
    private int connectorAt(int at) {
        if (lastEnd < 0) {
            int part = at < leadEnd ? 0 : Connectors.partAt(text, at);
            if (part > 0) {
                leadStart = at;
                leadEnd = at + part;
            }
            return 0;
        }
        int length = Connectors.lengthAt(text, at);
        boolean counted = length > 0 && Repetition.at(text, at) != null;
        return counted ? 0 : length;
    }

    private void close() {
        if (current.size() >= shortest && !flooded) {
            runs.add(new NumberRun(current));
        }
        current = new ArrayList<>();
        lastEnd = -1;
        lastScript = null;
        flooded = false;
    }

    private Numeral numeralAt(int at) {
        Numeral repetition = Repetition.at(text, at);
        if (repetition != null) {
            return repetition;
        }
        Numeral noughts = current.isEmpty() ? null : NumeralSigns.noughtsAt(text, at);
        if (noughts != null) {
            return noughts;
        }
        char c = text.charAt(at);
        if (NumeralSigns.isAscii(c)) {
            return new Numeral(String.valueOf(c), at + 1, Script.ARABIC, true);
        }
        if (isCounting(at) || dashes.get(at)) {
            return null;
        }
        int chinese = NumeralSigns.chinese(c);
        if (c == '十' && current.isEmpty() && NumeralSigns.digitAt(text, at + 1) >= 0) {
            chinese = 1;
        }
        if (chinese >= 0) {
            return new Numeral(String.valueOf(chinese), at + 1, Script.CHINESE, true);
        }
        if (NumeralSigns.isLatin(c)) {
            return latinAt(at);
        }
        char homophone = homophones.valueAt(at);
        return homophone == 0 ? null : new Numeral(String.valueOf(homophone), at + 1, Script.CHINESE, true);
    }

    /** A word of Latin letters: letters for digits beside digits, else English or pinyin numerals and nothing else. */
    private Numeral latinAt(int at) {
        int end = wordEnd(at);
        String word = text.substring(at, end);
        boolean besideDigit = lastEnd == at || end < text.length() && NumeralSigns.isAscii(text.charAt(end));
        boolean noughts = lastEnd >= 0 && word.chars().allMatch(letter -> letter == 'o');
        if (noughts || besideDigit && word.chars().allMatch(letter -> NumeralSigns.lookAlike((char) letter) != 0)) {
            StringBuilder values = new StringBuilder();
            word.chars().forEach(letter -> values.append(NumeralSigns.lookAlike((char) letter)));
            return new Numeral(values.toString(), end, Script.ARABIC, true);
        }
        if (besideDigit && isOneNumber(at, end)) {
            StringBuilder values = new StringBuilder();
            word.chars().forEach(letter -> values.append(NumeralSigns.farLookAlike((char) letter)));
            return new Numeral(values.toString(), end, Script.ARABIC, true);
        }
        String values = NumeralSigns.read(word);
        return values.isEmpty() ? null : new Numeral(values, end, Script.LATIN_WORD, false);
    }

    /** Whether the letters stand in a word of the length of a mobile or identity number that looks like nothing else. */
    private boolean isOneNumber(int at, int end) {
        int start = at;
        while (start > 0 && isWordSign(start - 1) && at - start <= WORD_LENGTHS.getLast()) {
            start--;
        }
        int stop = end;
        while (stop < text.length() && isWordSign(stop) && stop - end <= WORD_LENGTHS.getLast()) {
            stop++;
        }
        if (!WORD_LENGTHS.contains(stop - start)) {
            return false;
        }
        int digits = 0;
        for (int i = start; i < stop; i++) {
            boolean digit = NumeralSigns.isAscii(text.charAt(i));
            if (!digit && NumeralSigns.farLookAlike(text.charAt(i)) == 0) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    private boolean isWordSign(int at) {
        return NumeralSigns.isLatin(text.charAt(at)) || NumeralSigns.isAscii(text.charAt(at));
    }

    /** 一枚, 一部: counts what was told, and is no digit of it. */
    private boolean isCounting(int at) {
        return text.charAt(at) == ONE && at + 1 < text.length() && "枚部张条份台把根瓶杯起".indexOf(text.charAt(at + 1)) >= 0;
    }

    private int wordEnd(int at) {
        int end = at;
        while (end < text.length()
                && NumeralSigns.isLatin(text.charAt(end))
                && end - at <= PinyinNumerals.LONGEST_WORD) {
            end++;
        }
        return end;
    }

    /** @return where reading goes on */
    private int add(Numeral numeral, int at) {
        if (current.size() >= LONGEST_RUN && !joins(numeral, at)) {
            close();
        }
        if (current.size() >= LONGEST_RUN) {
            flooded = true;
            lastEnd = numeral.end();
            return lastEnd;
        }
        boolean joined = joins(numeral, at);
        int longest = Math.min(numeral.values().length(), LONGEST_RUN);
        flooded = longest < numeral.values().length();
        for (int i = 0; i < longest; i++) {
            Span span = numeral.spread() ? new Span(at + i, at + i + 1) : new Span(at, numeral.end());
            current.add(new Digit(numeral.values().charAt(i), led(span, i), i > 0 || joined));
        }
        int end = repeated(numeral.end());
        lastEnd = end;
        lastScript = numeral.script();
        return end;
    }

    /** 一九八四倒过来: the group just read is meant from its end; what says so belongs to the number. */
    private int turnedAt(int at) {
        if (current.isEmpty() || !text.startsWith("倒过来", at) && !text.startsWith("反过来", at)) {
            return 0;
        }
        int from = current.size() - 1;
        while (from > 0 && current.get(from).joined()) {
            from--;
        }
        List<Digit> group = current.subList(from, current.size());
        StringBuilder values = new StringBuilder();
        group.forEach(digit -> values.append(digit.value()));
        values.reverse();
        for (int i = 0; i < group.size(); i++) {
            Digit digit = group.get(i);
            int end = i == group.size() - 1 ? at + TURNED : digit.span().end();
            group.set(i, new Digit(values.charAt(i), new Span(digit.span().start(), end), digit.joined()));
        }
        lastEnd = at + TURNED;
        lastScript = null;
        return TURNED;
    }

    private boolean joins(Numeral numeral, int at) {
        return lastEnd == at && lastScript == numeral.script() && numeral.spread();
    }

    /** The first digit of a run reaches back over 前三位是. */
    private Span led(Span span, int index) {
        boolean first = current.isEmpty() && index == 0 && leadEnd >= 0;
        return first && span.start() - leadEnd <= 1 && span.start() >= leadEnd ? new Span(leadStart, span.end()) : span;
    }

    private int repeated(int end) {
        int times = end < text.length() ? Repetition.timesAt(text, end) : 0;
        if (times == 0) {
            return end;
        }
        Digit last = current.removeLast();
        Span span = new Span(last.span().start(), end + 2);
        for (int i = 0; i < times; i++) {
            current.add(new Digit(last.value(), span, i > 0));
        }
        lastScript = Script.COUNTED;
        return end + 2;
    }

    /** What may stand between two digits of one number. */
    private boolean isSeparator(int at, boolean connected) {
        if (dashes.get(at)) {
            return true;
        }
        char c = text.charAt(at);
        if (isMask(at) || Character.isLetterOrDigit(c)) {
            return false;
        }
        return connected || "!?《》%÷".indexOf(c) < 0;
    }

    private boolean isMask(int at) {
        return text.charAt(at) == '*' && at + 1 < text.length() && text.charAt(at + 1) == '*';
    }

    private int skipWord(int at) {
        if (!NumeralSigns.isLatin(text.charAt(at))) {
            return at + 1;
        }
        int end = at;
        while (end < text.length() && NumeralSigns.isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
