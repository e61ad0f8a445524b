package org.zhengming.analytics.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Chinese characters that are taken for one another by their look. Immutable. */
final class LookAlikeCharacters {

    private final Map<Character, Set<Character>> likes = new HashMap<>();

    LookAlikeCharacters() {
        for (String[] group : WordList.entries("look-alike-characters.txt")) {
            for (String one : group) {
                for (String other : group) {
                    likes.computeIfAbsent(one.charAt(0), unit -> new HashSet<>())
                            .add(other.charAt(0));
                }
            }
        }
    }

    boolean alike(char one, char other) {
        return likes.getOrDefault(one, Set.of()).contains(other);
    }
}
