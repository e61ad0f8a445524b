package org.zhengming.analytics.mention;

import java.util.BitSet;

/** Which characters and sounds a text has at all: most names cannot hide in it, and that is seen at once. For one thread. */
final class Presence {

    private final BitSet units = new BitSet();
    private final BitSet sounds = new BitSet();
    private final BitSet asked = new BitSet();
    private final BitSet standing = new BitSet();
    private final short[] soundAt;
    private final boolean signs;
    private final NameReader reader;

    /** @param length how much of the text counts */
    Presence(String text, int length, NameReader reader) {
        this.reader = reader;
        boolean masked = false;
        soundAt = new short[length];
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            units.set(unit);
            soundAt[i] = reader.sounds().of(unit);
            sounds.set(soundAt[i]);
            masked |= NameIndex.MASK_SIGNS.indexOf(unit) >= 0;
        }
        signs = masked;
    }

    /** Could every character of the name stand somewhere in the text, itself or under some guise? */
    boolean mayHold(PersonNames names) {
        // From the end: given names tell people apart sooner than surnames.
        for (int i = names.name().length() - 1; i >= 0; i--) {
            if (!sounds.get(names.sounds().charAt(i))
                    && !mayHold(names.name().charAt(i), names.syllables().get(i), i > 0)) {
                return false;
            }
        }
        return true;
    }

    /** Number of characters that count. */
    int length() {
        return soundAt.length;
    }

    /** Class of the sound of the character at {@code index}. */
    short soundAt(int index) {
        return soundAt[index];
    }

    private boolean mayHold(char unit, String syllable, boolean mayBeHidden) {
        return units.get(unit)
                || !syllable.isEmpty() && units.get(syllable.charAt(0))
                || mayBeHidden && signs
                || standsIn(unit);
    }

    /** People of one organ share surnames: what one was asked about need not be looked for again. */
    private boolean standsIn(char unit) {
        if (!asked.get(unit)) {
            asked.set(unit);
            standing.set(unit, reader.standsIn(units, unit));
        }
        return standing.get(unit);
    }
}
