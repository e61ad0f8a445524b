package org.zhengming.analytics.mention;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A text without the blanks and signs that stand between Chinese characters, so that 顾·晴·岚 matches 顾晴岚; and the way
 * back. Signs that end a clause stay, so that no two sentences are glued together. What is
 * repeated three times or more stands once.
 */
final class CompactView {

    private static final String SEPARATORS = " ·/-_.|+~'^=\"&";
    private static final int LONGEST_GAP = 4;
    private static final int FEWEST_REPEATS = 3;

    private final String text;
    private final int[] at;

    private CompactView(String text, int[] at) {
        this.text = text;
        this.at = at;
    }

    static CompactView of(String text) {
        return of(text, sign -> false);
    }

    /** @param spoken code points of signs that say something and do not vanish, such as 🐴 for 马 */
    static CompactView of(String text, IntPredicate spoken) {
        int length = text.length();
        char[] kept = new char[length];
        int[] at = new int[length];
        int size = 0;
        for (int i = 0; i < length; ) {
            int next = size > 0 && isHan(kept[size - 1]) ? endOfGap(text, i, spoken) : i;
            if (next == i) {
                i = endOfRepeats(text, i) - 1;
                kept[size] = text.charAt(i);
                at[size++] = i;
                i++;
            } else {
                i = next;
            }
        }
        return new CompactView(new String(kept, 0, size), at);
    }

    /** 顾顾顾晴岚: a Chinese character three times or more counts once; twice it may be a word or a name, 冰冰. */
    private static int endOfRepeats(String text, int from) {
        char unit = text.charAt(from);
        int end = from + 1;
        while (isHan(unit) && end < text.length() && text.charAt(end) == unit) {
            end++;
        }
        return end - from >= FEWEST_REPEATS ? end : from + 1;
    }

    /** End of the separators that begin at {@code from} and lead to a Chinese character, or {@code from}. */
    private static int endOfGap(String text, int from, IntPredicate spoken) {
        if (isHan(text.charAt(from))) {
            return from;
        }
        int limit = Math.min(text.length(), from + LONGEST_GAP + 1);
        for (int i = from; i < limit; i++) {
            char unit = text.charAt(i);
            if (isHan(unit)) {
                return i;
            }
            if (!isSeparator(text, i) || spoken.test(text.codePointAt(i))) {
                return from;
            }
        }
        return from;
    }

    private static boolean isSeparator(String text, int at) {
        char unit = text.charAt(at);
        return mayVanish(unit) && (unit != '\n' || isColumn(text, at));
    }

    /** May the character be left out where it stands between Chinese characters? */
    static boolean mayVanish(int unit) {
        return SEPARATORS.indexOf(unit) >= 0
                || Character.isSurrogate((char) unit)
                || Character.getType(unit) == Character.OTHER_SYMBOL
                || unit == '\n';
    }

    /** Text written downwards, one character a line. */
    private static boolean isColumn(String text, int lineEnd) {
        return lineEnd >= 1
                && (lineEnd == 1 || text.charAt(lineEnd - 2) == '\n')
                && (lineEnd + 2 >= text.length() || text.charAt(lineEnd + 2) == '\n');
    }

    static boolean isHan(char unit) {
        return unit >= 0x4e00 && unit <= 0x9fff || unit >= 0x3400 && unit <= 0x4dbf || unit == 0x3007;
    }

    String text() {
        return text;
    }

    /** Index in the full text of the character at {@code index} here. */
    int start(int index) {
        return at[index];
    }

    /** Index here of the first character kept at or after {@code start} of the full text. */
    int indexOf(int start) {
        int found = Arrays.binarySearch(at, 0, text.length(), start);
        return found >= 0 ? found : -found - 1;
    }

    /** End in the full text of the non-empty span that ends at {@code end} here. */
    int end(int end) {
        return at[end - 1] + 1;
    }

    /** Places inside the span where something was left out. */
    int gaps(int start, int end) {
        int gaps = 0;
        for (int i = start + 1; i < end; i++) {
            if (at[i] != at[i - 1] + 1) {
                gaps++;
            }
        }
        return gaps;
    }
}
