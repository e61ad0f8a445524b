package org.zhengming.analytics.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Characters that writers take apart, such as 弓长 for 张. Immutable. */
final class SplitCharacters {

    private final Map<Character, Set<String>> parts = new HashMap<>();

    SplitCharacters() {
        for (String[] fields : WordList.entries("split-characters.txt")) {
            Set<String> ways = parts.computeIfAbsent(fields[0].charAt(0), unit -> new TreeSet<>());
            for (int i = 1; i < fields.length; i++) {
                ways.add(NameIndex.key(fields[i]));
            }
        }
    }

    /**
     * Length of the parts of {@code unit} that stand at {@code at}, with signs between them, or 0.
     *
     * @param text of a {@link CompactView}
     */
    int lengthAt(String text, int at, char unit) {
        int longest = 0;
        for (String way : parts.getOrDefault(unit, Set.of())) {
            int length = matched(text, at, way);
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static int matched(String text, int at, String way) {
        int end = at;
        for (int i = 0; i < way.length(); i++) {
            if (i > 0 && end < text.length() && text.charAt(end) == '+') {
                end++;
            }
            if (end >= text.length() || text.charAt(end) != way.charAt(i)) {
                return 0;
            }
            end++;
        }
        return end - at;
    }
}
