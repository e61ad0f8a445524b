package org.zhengming.analytics.text;

import java.util.Arrays;

/**
 * Folds the ways of writing around a reader away, character by character, and keeps the way back.
 *
 * <p>What it does: full-width and compatibility forms to their plain forms (so {@code ，：！？（）} become
 * {@code ,:!?()} while {@code 。、“”《》} stay), traditional, Japanese and variant characters to simplified ones, letters to lower
 * case without accents, look-alike Cyrillic and Greek letters to Latin ones, circled, parenthesised, superscript,
 * key-cap, Roman (Ⅱ, not II) and foreign digits to ASCII digits, all blanks to one kind, all dashes to {@code -}, all middle dots to
 * {@code ·}, line ends to {@code \n}. What cannot be seen (zero-width, direction marks, variation selectors, soft
 * hyphens, combining marks, control characters) goes.
 *
 * <p>What it leaves: Chinese numerals, blanks and separators stand where they stood, since names and sentences need
 * them; a reader of numbers or names sees through them itself. Characters that repeat stay too: 嘻嘻哈哈 is a word and 四个零
 * may be written 零零零零. Surrogate pairs are never split: both halves map to the
 * whole pair.
 *
 * <p>Linear in the length of the text; idempotent; a map that is monotone and never outside. Holds no state.
 */
public final class Normaliser {

    private static final FoldingTable TABLE = FoldingTable.INSTANCE;

    private Normaliser() {}

    public static NormalisedText normalise(String original) {
        int length = original.length();
        Output output = new Output(length);
        int at = 0;
        while (at < length) {
            char unit = original.charAt(at);
            char folded = TABLE.fold(unit);
            if (folded == FoldingTable.GONE) {
                at++;
            } else if (folded != FoldingTable.ELSEWHERE) {
                output.add(folded, at, at + 1);
                at++;
            } else {
                at = foldRare(original, at, output);
            }
        }
        return output.build(original);
    }

    private static int foldRare(String original, int at, Output output) {
        int codePoint = original.codePointAt(at);
        int end = at + Character.charCount(codePoint);
        String folded = TABLE.foldRare(codePoint);
        for (int i = 0; i < folded.length(); i++) {
            output.add(folded.charAt(i), at, end);
        }
        return end;
    }

    private static final class Output {

        private char[] units;
        private int[] starts;
        private int[] ends;
        private int size;

        Output(int expected) {
            units = new char[expected];
            starts = new int[expected];
            ends = new int[expected];
        }

        void add(char unit, int start, int end) {
            if (size == units.length) {
                grow();
            }
            units[size] = unit;
            starts[size] = start;
            ends[size] = end;
            size++;
        }

        private void grow() {
            int capacity = Math.max(16, size * 2);
            units = Arrays.copyOf(units, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }

        NormalisedText build(String original) {
            boolean exact = size == units.length;
            return new NormalisedText(
                    original,
                    new String(units, 0, size),
                    exact ? starts : Arrays.copyOf(starts, size),
                    exact ? ends : Arrays.copyOf(ends, size));
        }
    }
}
