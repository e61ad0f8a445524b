package org.zhengming.analytics.mention;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
        /** Taken apart, or told by a word that holds it. */
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

    /** 章立早、女子好: between characters that are told by their parts. */
    private static final String BETWEEN_TOLD = "、,";

    private static final int LONGEST_WORD = 4;

    private final Sounds sounds;
    private final SplitCharacters splits;
    private final LookAlikeCharacters looks;
    private final Map<Beginning, String> beginnings = new ConcurrentHashMap<>();

    /** How a name begins, written out and in pinyin. */
    private record Beginning(char first, char initial) {}

    NameReader(Sounds sounds, SplitCharacters splits, LookAlikeCharacters looks) {
        this.sounds = sounds;
        this.splits = splits;
        this.looks = looks;
    }

    Sounds sounds() {
        return sounds;
    }

    /** Could the character stand by its look or by its parts where only those characters stand? */
    boolean standsIn(BitSet units, char unit) {
        return looks.standsIn(units, unit) || splits.standsIn(units, unit);
    }

    /** Is the sign put for a character of some name, as 🐴 for 马? */
    boolean isPicture(int codePoint) {
        return splits.isPicture(codePoint);
    }

    /** Characters with which the name may begin other than by its sound. */
    String beginnings(PersonNames names) {
        char first = names.name().charAt(0);
        String initial = names.syllables().get(0);
        return beginnings.computeIfAbsent(
                new Beginning(first, initial.isEmpty() ? first : initial.charAt(0)),
                each -> "" + first + each.initial() + looks.like(first) + splits.begins(first));
    }

    /**
     * The name at {@code start}, or {@code null}.
     *
     * @param text of a {@link CompactView}
     * @param length how many characters of the name are read: all of them, or those of the surname
     */
    Reading read(String text, int start, PersonNames names, int length) {
        Way[] ways = new Way[length];
        int at = start;
        for (int i = 0; i < length; i++) {
            at = at < text.length() ? next(text, at, names, ways, i) : -1;
            if (at < 0) {
                return null;
            }
        }
        return new Reading(at, List.of(ways));
    }

    /** End of the name's character that begins at {@code from}, or -1. */
    private int next(String text, int from, PersonNames names, Way[] ways, int position) {
        char unit = names.name().charAt(position);
        boolean afterTold = position > 0 && ways[position - 1] == Way.PARTS;
        int at =
                afterTold && from + 1 < text.length() && BETWEEN_TOLD.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        int parts = partsAt(text, at, unit, position);
        if (parts > 0) {
            ways[position] = Way.PARTS;
            return at + parts;
        }
        char there = text.charAt(from);
        if (there == unit) {
            ways[position] = Way.ITSELF;
            return from + 1;
        }
        if (position > 0 && NameIndex.MASK_SIGNS.indexOf(there) >= 0) {
            ways[position] = Way.SIGN;
            return from + 1;
        }
        return CompactView.isHan(there)
                ? nextHan(from, there, names, ways, position)
                : nextLatin(text, from, names.syllables().get(position), ways, position);
    }

    /** Length of the character's parts, also with the character itself before or behind them: 章立早, 立早章, 西早(覃); or 0. */
    private int partsAt(String text, int from, char unit, int position) {
        if (text.charAt(from) == unit) {
            int parts = from + 1 < text.length() ? splits.lengthAt(text, from + 1, unit) : 0;
            return parts > 0 ? 1 + parts : 0;
        }
        int told = position > 0 ? toldAt(text, from, unit) : 0;
        int parts = told > 0 ? told : splits.lengthAt(text, from, unit);
        int end = from + parts;
        if (parts > 0 && text.startsWith("(" + unit + ")", end)) {
            return parts + 3;
        }
        return parts > 0 && end < text.length() && text.charAt(end) == unit ? parts + 1 : parts;
    }

    /** Length of ",晴天的晴" and the like, by which a character is told through a word that holds it, or 0. */
    private static int toldAt(String text, int from, char unit) {
        int word = from < text.length() && !CompactView.isHan(text.charAt(from)) ? from + 1 : from;
        boolean holds = false;
        for (int at = word; at < word + LONGEST_WORD && at + 2 < text.length(); at++) {
            holds |= text.charAt(at) == unit;
            if (holds && text.charAt(at + 1) == '的' && text.charAt(at + 2) == unit) {
                return at + 3 - from;
            }
        }
        return 0;
    }

    private int nextHan(int from, char there, PersonNames names, Way[] ways, int position) {
        short sound = sounds.of(there);
        boolean same = sound == names.sounds().charAt(position)
                || sound == names.otherSounds().charAt(position);
        if (sound != Sounds.NONE && same) {
            ways[position] = Way.SAME_SOUND;
        } else if (looks.alike(there, names.name().charAt(position))) {
            ways[position] = Way.LOOK_ALIKE;
        } else {
            return -1;
        }
        return from + 1;
    }

    private static int nextLatin(String text, int from, String syllable, Way[] ways, int position) {
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
        boolean dotted = position > 0 && ways[position - 1] == Way.INITIAL && text.charAt(from) == '.';
        int letter = dotted ? from + 1 : from;
        if (!syllable.isEmpty() && text.startsWith(syllable.substring(0, 1), letter)) {
            ways[position] = Way.INITIAL;
            return letter + 1;
        }
        return -1;
    }
}
