package org.zhengming.analytics.mention;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How characters sound: the syllable without its tone, and a class that joins syllables which many speakers do not tell
 * apart (zh and z, ch and c, sh and s, n and l, final n and ng). From HanLP's pinyin table; one reading a character.
 * Immutable once built.
 */
final class Sounds {

    /** Class of what has no reading. */
    static final short NONE = 0;

    private static final int SIZE = 0x10000;

    private final short[] classes = new short[SIZE];
    private final String[] syllables = new String[SIZE];
    private final Map<String, Short> classOfKey = new HashMap<>();

    Sounds() {
        for (int unit = 0; unit < SIZE; unit++) {
            if (CompactView.isHan((char) unit)) {
                String syllable = PinyinDictionary.convertToPinyin(String.valueOf((char) unit))
                        .get(0)
                        .getPinyinWithoutTone();
                if (!syllable.equals(Pinyin.none5.getPinyinWithoutTone())) {
                    syllables[unit] = syllable;
                    classes[unit] = classOf(syllable);
                }
            }
        }
    }

    /** Syllable without tone, or an empty string. */
    String syllable(char unit) {
        String syllable = syllables[unit];
        return syllable == null ? "" : syllable;
    }

    /** Class of the character's sound, or {@link #NONE}. */
    short of(char unit) {
        return classes[unit];
    }

    /** Class of a syllable. */
    short of(String syllable) {
        return classOfKey.getOrDefault(key(syllable), NONE);
    }

    /** Classes of the syllables, one character each. */
    String of(List<String> all) {
        StringBuilder key = new StringBuilder(all.size());
        all.forEach(syllable -> key.append((char) of(syllable)));
        return key.toString();
    }

    /** Class of each character's sound as the dictionary has it. */
    String ofCharacters(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.chars().forEach(unit -> key.append((char) of((char) unit)));
        return key.toString();
    }

    private short classOf(String syllable) {
        return classOfKey.computeIfAbsent(key(syllable), key -> (short) (classOfKey.size() + 1));
    }

    private static String key(String syllable) {
        String key = syllable;
        if (key.length() > 1 && key.charAt(1) == 'h') {
            key = key.charAt(0) + key.substring(2);
        }
        if (key.startsWith("l")) {
            key = "n" + key.substring(1);
        }
        return key.endsWith("ng") ? key.substring(0, key.length() - 1) : key;
    }
}
