package org.zhengming.analytics.mention;

import java.util.List;

/**
 * Reads one name where its characters may stand for themselves or be hidden: by another character of the same sound or
 * look, by their parts, by pinyin, by an initial, by a sign. Immutable.
 */
final class NameReader {

    /** How one character of a name stands in a text. */
    enum Way {
        ITSELF,
        SAME_SOUND,
        LOOK_ALIKE,
        PARTS,
        PINYIN,
        INITIAL,
        SIGN
    }

    /**
     * A name found at a place.
     *
     * @param end one past its last character
     * @param ways how each character of the name stands there
     */
    record Reading(int end, List<Way> ways) {

        long count(Way way) {
            return ways.stream().filter(each -> each == way).count();
        }

        boolean holds(Way way) {
            return ways.contains(way);
        }
    }

    private static final String BETWEEN_SYLLABLES = " '-.";

    private final Sounds sounds;
    private final SplitCharacters splits;
    private final LookAlikeCharacters looks;

    NameReader(Sounds sounds, SplitCharacters splits, LookAlikeCharacters looks) {
        this.sounds = sounds;
        this.splits = splits;
        this.looks = looks;
    }

    Sounds sounds() {
        return sounds;
    }

    /**
     * The name at {@code start}, or {@code null}.
     *
     * @param text of a {@link CompactView}
     * @param syllables of the name, one for each character
     */
    Reading read(String text, int start, String name, List<String> syllables) {
        Way[] ways = new Way[name.length()];
        int at = start;
        for (int i = 0; i < name.length(); i++) {
            int end = next(text, at, name.charAt(i), syllables.get(i), ways, i);
            if (end < 0) {
                return null;
            }
            at = end;
        }
        return new Reading(at, List.of(ways));
    }

    private int next(String text, int from, char unit, String syllable, Way[] ways, int position) {
        if (from >= text.length()) {
            return -1;
        }
        char there = text.charAt(from);
        if (there == unit) {
            ways[position] = Way.ITSELF;
            return from + 1;
        }
        int parts = splits.lengthAt(text, from, unit);
        if (parts > 0) {
            ways[position] = Way.PARTS;
            return from + parts;
        }
        if (CompactView.isHan(there)) {
            return nextHan(from, there, unit, syllable, ways, position);
        }
        return nextSign(text, from, syllable, ways, position);
    }

    private int nextHan(int from, char there, char unit, String syllable, Way[] ways, int position) {
        if (position > 0 && NameIndex.MASK_SIGNS.indexOf(there) >= 0) {
            ways[position] = Way.SIGN;
        } else if (sounds.of(there) != Sounds.NONE && sounds.of(there) == sounds.of(syllable)) {
            ways[position] = Way.SAME_SOUND;
        } else if (looks.alike(there, unit)) {
            ways[position] = Way.LOOK_ALIKE;
        } else {
            return -1;
        }
        return from + 1;
    }

    private static int nextSign(String text, int from, String syllable, Way[] ways, int position) {
        int at = from;
        if (position > 0 && ways[position - 1] == Way.PINYIN) {
            while (at < text.length() && at < from + 2 && BETWEEN_SYLLABLES.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        if (syllable.length() > 1 && text.startsWith(syllable, at)) {
            ways[position] = Way.PINYIN;
            return at + syllable.length();
        }
        if (!syllable.isEmpty() && text.charAt(from) == syllable.charAt(0)) {
            ways[position] = Way.INITIAL;
            return from + 1;
        }
        if (position > 0 && NameIndex.MASK_SIGNS.indexOf(text.charAt(from)) >= 0) {
            ways[position] = Way.SIGN;
            return from + 1;
        }
        return -1;
    }
}
