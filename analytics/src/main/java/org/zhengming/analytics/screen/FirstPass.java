package org.zhengming.analytics.screen;

import java.util.function.IntPredicate;
import org.zhengming.ingest.Post;

/**
 * Reads a post once, as it stands, and tells whether anybody registered could be meant. Says yes too often rather than
 * too seldom: every text that holds a pattern, however its characters are disguised or parted, passes.
 *
 * <p>For each two characters that follow one another, one bit tells whether a pattern begins with them; only then the
 * beginnings of the patterns are looked up, character by character. Linear in the length of the text, the longest
 * pattern being bounded; allocates nothing, but for the content of a post whose title is one character.
 *
 * <p>Immutable; safe for many threads.
 */
public final class FirstPass {

    private static final int EVERYTHING = PatternKind.ALONE.bit();
    private static final int SUFFICIENT = PatternKind.ALL ^ PatternKind.BEFORE_CHINESE.bit();

    private final VisibleCharacters visible;
    private final Repeats repeats;
    private final PairFilter pairs;
    private final PrefixTable prefixes;
    /** Kinds of the patterns of one character, by that character; {@code null} if there are none. */
    private final byte[] singles;

    private final int always;

    FirstPass(
            VisibleCharacters visible,
            Repeats repeats,
            PairFilter pairs,
            PrefixTable prefixes,
            byte[] singles,
            boolean allPass) {
        this.visible = visible;
        this.repeats = repeats;
        this.pairs = pairs;
        this.prefixes = prefixes;
        this.singles = singles;
        this.always = allPass ? EVERYTHING : 0;
    }

    /**
     * @param vanishing characters of a normalised text that may be left out between two characters of a name
     * @param condensed characters of a normalised text that count once when they stand three times or more in a row
     */
    public static FirstPassBuilder builder(IntPredicate vanishing, IntPredicate condensed) {
        return new FirstPassBuilder(vanishing, condensed);
    }

    /** Could anybody registered be meant in the post's title or text? */
    public boolean mayConcern(Post post) {
        String title = post.title();
        if (title == null || title.isEmpty()) {
            return mayConcern(post.text());
        }
        if (isShort(title)) {
            return mayConcern(post.content());
        }
        int found = scan(title, always);
        return PatternKind.suffice(found) || PatternKind.suffice(scan(post.text(), found));
    }

    /** @param text raw, not normalised */
    public boolean mayConcern(String text) {
        return PatternKind.suffice(scan(text, always));
    }

    /** So short that a name written downwards may begin in the title: one character a line. */
    private boolean isShort(String title) {
        int counted = 0;
        for (int at = 0; at < title.length() && counted < 2; at++) {
            char unit = visible.of(title, at);
            counted += unit <= VisibleCharacters.LAST_SKIPPED ? 0 : 1;
        }
        return counted < 2 || title.indexOf('\n') >= 0;
    }

    /** The kinds found before, with those found in the text up to where they suffice. */
    private int scan(String text, int before) {
        char[] table = visible.table();
        int length = text.length();
        int found = before;
        char previous = 0;
        for (int at = 0; at < length; at++) {
            char unit = table[text.charAt(at)];
            boolean sign = false;
            if (unit <= VisibleCharacters.LAST_SPECIAL) {
                unit = visible.of(text, at);
                if (unit <= VisibleCharacters.LAST_SKIPPED) {
                    continue;
                }
                if (unit == VisibleCharacters.SEVERAL) {
                    return EVERYTHING;
                }
                sign = unit == VisibleCharacters.SIGN;
                unit = sign ? visible.sign(text.charAt(at)) : unit;
            }
            if (unit == previous) {
                int end = repeats.end(text, at, unit);
                if (end >= 0) {
                    at = end;
                    continue;
                }
            }
            if (pairs.mayBegin(previous, unit) || singles != null && singles[unit] != 0) {
                found |= read(text, at + 1, previous, unit) | single(unit);
                if (PatternKind.suffice(found)) {
                    return found;
                }
            }
            previous = sign ? previous : unit;
        }
        return found;
    }

    private int single(char unit) {
        return singles == null ? 0 : singles[unit];
    }

    /** Kinds of the patterns that begin with the two characters and go on at {@code from}. */
    private int read(String text, int from, char first, char second) {
        long hash = PrefixTable.begin(first, second);
        int entry = prefixes.find(hash);
        int found = entry & SUFFICIENT;
        char last = second;
        for (int at = from; at < text.length() && (entry & ~SUFFICIENT) != 0; at++) {
            char unit = visible.of(text, at);
            if (unit == VisibleCharacters.SIGN) {
                char sign = visible.sign(text.charAt(at));
                found |= prefixes.find(PrefixTable.longer(hash, sign)) & SUFFICIENT;
            } else if (unit == VisibleCharacters.SEVERAL) {
                return EVERYTHING;
            } else if (unit > VisibleCharacters.LAST_SPECIAL) {
                int end = unit == last ? repeats.end(text, at, unit) : -1;
                if (end >= 0) {
                    at = end;
                    continue;
                }
                if (PatternKind.BEFORE_CHINESE.isIn(entry) && Character.isIdeographic(unit)) {
                    return EVERYTHING;
                }
                last = unit;
                hash = PrefixTable.longer(hash, unit);
                entry = prefixes.find(hash);
                found |= entry & SUFFICIENT;
            }
        }
        return found;
    }
}
