package org.zhengming.analytics.leak;

/**
 * Digits that are counted instead of written out: {@code 四个零}, {@code 中间四位全是0}, {@code 双八}, {@code 两个双零},
 * {@code 0×4} after a digit, {@code double 7}.
 */
final class Repetition {

    private static final String COUNTERS = "个位连颗枚只";
    private static final String TIMES_SIGNS = "×x✕*乘";
    private static final int MOST_BETWEEN = 4;

    private Repetition() {}

    /** @return what is counted out at that place, or {@code null} */
    static Numeral at(String text, int at) {
        int count = countAt(text, at);
        if (count >= 2 && at + 1 < text.length() && COUNTERS.indexOf(text.charAt(at + 1)) >= 0) {
            Numeral counted = counted(text, skipLinks(text, at + 2), count);
            boolean told = text.substring(at, Math.min(text.length(), at + MOST_BETWEEN))
                            .indexOf('是')
                    > 0;
            return counted == null || opensNumber(text, at + 1, counted.end(), told) ? null : counted;
        }
        Numeral after = countedAfter(text, at);
        if (after != null) {
            return after;
        }
        if (text.startsWith("双", at)) {
            return counted(text, at + 1, 2);
        }
        if (text.startsWith("double ", at)) {
            return english(text, at + 7, 2);
        }
        if (text.startsWith("triple ", at)) {
            return english(text, at + 7, 3);
        }
        char c = text.charAt(at);
        boolean counter = c == '俩' || c == '仨';
        return counter ? counted(text, at + 1, c == '俩' ? 2 : 3) : null;
    }

    /**
     * {@code ×4} right after a digit: so many in all.
     *
     * @return how often the digit stands, 0 if no such sign follows at {@code at}
     */
    static int timesAt(String text, int at) {
        if (at + 1 >= text.length() || TIMES_SIGNS.indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        int times = countAt(text, at + 1);
        return times >= 2 && NumeralSigns.digitAt(text, at + 2) < 0 ? times : 0;
    }

    /** 全是鸭蛋，四个. */
    private static Numeral countedAfter(String text, int at) {
        int nought = NumeralSigns.noughtAt(text, at);
        if (nought == 0) {
            return null;
        }
        boolean parted = text.startsWith(",", at + nought);
        int place = at + nought + (parted ? 1 : 0);
        int count = countAt(text, place);
        boolean all = count >= 2 && isCounter(text, place + 1) && NumeralSigns.noughtAt(text, place + 2) == 0;
        return all && NumeralSigns.digitAt(text, place + 2) < 0 ? numeral('0', count, place + 2) : null;
    }

    private static int countAt(String text, int at) {
        return NumeralSigns.digitAt(text, at);
    }

    /** 三位138 tells how long a part is, not how often its first digit stands; so do 三个是一三九 and 两个15. */
    private static boolean opensNumber(String text, int counter, int end, boolean told) {
        if (NumeralSigns.digitAt(text, end) < 0 || isCounter(text, end + 1)) {
            return false;
        }
        char value = text.charAt(end - 1);
        return told || text.charAt(counter) == '位' || value >= '1' && value <= '9';
    }

    /** 全是, 都是, 是, 都为 between the count and the digit. */
    private static int skipLinks(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < MOST_BETWEEN && "全都是为均连着的 ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** 两个双零: a pair may be counted, and nothing deeper. */
    private static Numeral counted(String text, int at, int count) {
        return text.startsWith("双", at) ? digits(text, at + 1, 2 * count) : digits(text, at, count);
    }

    private static Numeral digits(String text, int at, int count) {
        int nought = at < text.length() ? NumeralSigns.noughtAt(text, at) : 0;
        if (nought > 0) {
            return numeral('0', count, at + nought);
        }
        int value = NumeralSigns.digitAt(text, at);
        boolean letter = value < 0 && at < text.length() && text.charAt(at) == 'o';
        if (value < 0 && !letter || isCounter(text, at + 1)) {
            return null;
        }
        return numeral((char) ('0' + Math.max(0, value)), count, at + 1);
    }

    private static boolean isCounter(String text, int at) {
        return at < text.length() && COUNTERS.indexOf(text.charAt(at)) >= 0;
    }

    private static Numeral english(String text, int at, int count) {
        int end = at;
        while (end < text.length() && NumeralSigns.isLatin(text.charAt(end))) {
            end++;
        }
        String digit = end == at ? asciiAt(text, at) : NumeralSigns.read(text.substring(at, end));
        return digit.length() == 1 ? numeral(digit.charAt(0), count, Math.max(end, at + 1)) : null;
    }

    private static String asciiAt(String text, int at) {
        return at < text.length() && NumeralSigns.isAscii(text.charAt(at)) ? text.substring(at, at + 1) : "";
    }

    private static Numeral numeral(char value, int count, int end) {
        return new Numeral(String.valueOf(value).repeat(count), end, Numeral.Script.COUNTED, false);
    }
}
