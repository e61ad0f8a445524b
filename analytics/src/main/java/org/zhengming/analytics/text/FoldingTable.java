package org.zhengming.analytics.text;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** What each character folds to. Built once; immutable from then on. */
final class FoldingTable {

    /** The character leaves no trace. */
    static final char GONE = '\uffff';

    /** The character is a half of a pair or folds to several: ask {@link #foldRare(int)}. */
    static final char ELSEWHERE = '\ufffe';

    static final FoldingTable INSTANCE = new FoldingTable();

    /** A half without its other half: were it kept, two halves could become a pair once what parts them is gone. */
    private static final String REPLACEMENT = "\ufffd";

    /** Emoji and other pictures fold to nothing else; they are frequent and need no closer look. */
    private static final int FIRST_PICTURE = 0x1f300;

    private static final int LAST_PICTURE = 0x1faff;

    private static final int BASIC_SIZE = 0x10000;
    private static final int LONGEST_CHAIN = 8;

    private final char[] basic = new char[BASIC_SIZE];
    private final Map<Integer, String> several = new HashMap<>();

    private FoldingTable() {
        for (int unit = 0; unit < BASIC_SIZE; unit++) {
            if (Character.isSurrogate((char) unit)) {
                basic[unit] = ELSEWHERE;
                continue;
            }
            String folded = foldToEnd(unit);
            if (folded.isEmpty()) {
                basic[unit] = GONE;
            } else if (folded.length() == 1) {
                basic[unit] = folded.charAt(0);
            } else {
                basic[unit] = ELSEWHERE;
                several.put(unit, folded);
            }
        }
    }

    char fold(char unit) {
        return basic[unit];
    }

    /** For a code point whose first unit folds {@link #ELSEWHERE}. */
    String foldRare(int codePoint) {
        if (codePoint < BASIC_SIZE && Character.isSurrogate((char) codePoint)) {
            return REPLACEMENT;
        }
        if (codePoint >= FIRST_PICTURE && codePoint <= LAST_PICTURE) {
            return Character.toString(codePoint);
        }
        String known = several.get(codePoint);
        return known != null ? known : foldToEnd(codePoint);
    }

    /** Folds until nothing changes, so that folding twice is folding once. */
    private static String foldToEnd(int codePoint) {
        String current = new String(Character.toChars(codePoint));
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            StringBuilder next = new StringBuilder();
            current.codePoints().forEach(each -> next.append(foldOnce(each)));
            if (next.toString().contentEquals(current)) {
                return current;
            }
            current = next.toString();
        }
        return current;
    }

    private static String foldOnce(int codePoint) {
        if (Character.isSurrogate((char) codePoint) && codePoint < BASIC_SIZE) {
            return REPLACEMENT;
        }
        if (codePoint == '\r') {
            // Before a line feed it is part of one line end, and posts have it nowhere else.
            return "";
        }
        if (isLineEnd(codePoint)) {
            return "\n";
        }
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return " ";
        }
        if (CharacterClasses.isInvisible(codePoint)) {
            return "";
        }
        int lookAlike = LookAlikes.fold(codePoint);
        if (lookAlike != codePoint) {
            return Character.toString(lookAlike);
        }
        return simplified(plain(codePoint));
    }

    private static boolean isLineEnd(int codePoint) {
        return codePoint == '\n'
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == 0x0b
                || codePoint == 0x0c;
    }

    private static String plain(int codePoint) {
        String itself = Character.toString(codePoint);
        int digit = Character.digit(codePoint, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        if (CharacterClasses.keepsItsForm(codePoint)) {
            return itself;
        }
        String compatible = Normalizer.normalize(itself, Normalizer.Form.NFKC);
        String inner =
                CharacterClasses.isEnclosed(codePoint) ? CharacterClasses.withoutEnclosure(compatible) : compatible;
        return CharacterClasses.withoutAccents(inner).toLowerCase(java.util.Locale.ROOT);
    }

    private static String simplified(String text) {
        if (text.codePointCount(0, text.length()) != 1 || !Character.isIdeographic(text.codePointAt(0))) {
            return text;
        }
        String usual = VariantCharacters.usual(text);
        return usual.equals(text) ? HanLP.t2s(text) : usual;
    }
}
