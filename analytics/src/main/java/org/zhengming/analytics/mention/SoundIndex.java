package org.zhengming.analytics.mention;

import java.util.HashMap;
import java.util.Map;

/** Whose name sounds like a run of characters. Immutable once built. */
final class SoundIndex {

    private static final int[] NOBODY = {};
    private static final int SHORTEST = 3;

    private final Sounds sounds;
    private final Map<String, int[]> persons = new HashMap<>();

    SoundIndex(NameIndex index, Sounds sounds) {
        this.sounds = sounds;
        for (int person = 0; person < index.size(); person++) {
            PersonNames names = index.person(person);
            if (names.name().length() >= SHORTEST && names.isChinese()) {
                persons.merge(names.sounds(), new int[] {person}, Entry::with);
            }
        }
    }

    /** Persons whose name sounds like {@code text} from {@code start} to {@code end}. */
    int[] find(String text, int start, int end) {
        char[] key = new char[end - start];
        for (int i = start; i < end; i++) {
            short sound = sounds.of(text.charAt(i));
            if (sound == Sounds.NONE) {
                return NOBODY;
            }
            key[i - start] = (char) sound;
        }
        return persons.getOrDefault(new String(key), NOBODY);
    }
}
