package org.zhengming.analytics.mention;

import java.util.BitSet;

/** Chinese characters that are taken for one another by their look. Immutable. */
final class LookAlikeCharacters {

    /** What each character looks like, itself included, by code unit. */
    private final String[] likes = new String[0x10000];

    LookAlikeCharacters() {
        for (String[] group : WordList.entries("look-alike-characters.txt")) {
            String whole = String.join("", group);
            for (char unit : whole.toCharArray()) {
                likes[unit] = likes[unit] == null ? whole : likes[unit] + whole;
            }
        }
    }

    /** Is one that looks like {@code unit} among the characters? */
    boolean standsIn(BitSet units, char unit) {
        String like = like(unit);
        for (int i = 0; i < like.length(); i++) {
            if (units.get(like.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** All that look like {@code unit}. */
    String like(char unit) {
        return likes[unit] == null ? "" : likes[unit];
    }

    boolean alike(char one, char other) {
        return likes[one] != null && likes[one].indexOf(other) >= 0;
    }
}
