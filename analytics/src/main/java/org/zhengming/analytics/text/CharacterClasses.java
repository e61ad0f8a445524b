package org.zhengming.analytics.text;

import java.text.Normalizer;

/** Kinds of characters that folding treats alike. */
final class CharacterClasses {

    private static final int ELLIPSIS = 0x2026;

    private CharacterClasses() {}

    /** Nothing to see: format and control characters, selectors, combining marks, fillers, the key-cap box. */
    static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.NON_SPACING_MARK && !isKana(codePoint)
                || type == Character.ENCLOSING_MARK
                || isFiller(codePoint);
    }

    private static boolean isKana(int codePoint) {
        return codePoint == 0x3099 || codePoint == 0x309a;
    }

    private static boolean isFiller(int codePoint) {
        return codePoint == 0x115f
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xffa0
                || codePoint == 0xfffc
                || codePoint == 0x2800
                || codePoint >= 0xfffe && codePoint <= 0xffff;
    }

    /** Punctuation whose compatibility form would turn one sign into several. */
    static boolean keepsItsForm(int codePoint) {
        return codePoint == ELLIPSIS || codePoint == 0x2025 || codePoint >= 0xac00 && codePoint <= 0xd7a3;
    }

    /** Letters, digits and words drawn in a circle, in brackets or with a full stop. */
    static boolean isEnclosed(int codePoint) {
        return codePoint >= 0x2460 && codePoint <= 0x24ff
                || codePoint >= 0x3200 && codePoint <= 0x32ff
                || codePoint >= 0x1f100 && codePoint <= 0x1f1ff;
    }

    /** {@code (1)} and {@code 1.} to {@code 1}. */
    static String withoutEnclosure(String text) {
        StringBuilder inner = new StringBuilder(text.length());
        text.codePoints().filter(each -> "().,\u3014\u3015".indexOf(each) < 0).forEach(inner::appendCodePoint);
        return inner.isEmpty() ? text : inner.toString();
    }

    /** Accents and tone marks of Latin, Greek and Cyrillic letters go; other scripts stay composed. */
    static String withoutAccents(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (isAlphabetic(each)) {
                Normalizer.normalize(Character.toString(each), Normalizer.Form.NFKD)
                        .codePoints()
                        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                        .forEach(plain::appendCodePoint);
            } else {
                plain.appendCodePoint(each);
            }
        });
        return plain.toString();
    }

    private static boolean isAlphabetic(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.LATIN
                || script == Character.UnicodeScript.GREEK
                || script == Character.UnicodeScript.CYRILLIC;
    }
}
