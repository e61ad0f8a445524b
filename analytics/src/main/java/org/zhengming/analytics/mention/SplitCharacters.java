package org.zhengming.analytics.mention;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Characters that writers take apart, such as 弓长 for 张. Immutable. */
final class SplitCharacters {

    private static final String[] NO_WAY = {};
    private static final Pattern JOINT = Pattern.compile("\\+|(?:再?加上?|[上下底旁右左]面?[边头下]?(?:加|是|有)?)?(?:一?个)?");

    /** Ways to write each character's parts, by code unit. */
    private final String[][] parts = new String[0x10000][];
    /** First characters of these ways. */
    private final String[] begins = new String[0x10000];

    SplitCharacters() {
        Map<String, String[]> called = WordList.entries("radical-names.txt").stream()
                .collect(Collectors.toMap(fields -> fields[0], fields -> fields));
        for (String[] fields : WordList.entries("split-characters.txt")) {
            String[] ways = Arrays.stream(fields)
                    .skip(1)
                    .map(NameIndex::key)
                    .flatMap(way -> spoken(way, called))
                    .distinct()
                    .toArray(String[]::new);
            parts[fields[0].charAt(0)] = ways;
            begins[fields[0].charAt(0)] =
                    Arrays.stream(ways).map(way -> way.substring(0, 1)).collect(Collectors.joining());
        }
    }

    /** 艹曷 is said 草头曷 too, and 草字头曷. */
    private static Stream<String> spoken(String way, Map<String, String[]> called) {
        String[] names = called.getOrDefault(way.substring(0, 1), NO_WAY);
        return Stream.concat(
                Stream.of(way), Arrays.stream(names).skip(1).map(NameIndex::key).map(name -> name + way.substring(1)));
    }

    /** Are all the parts of {@code unit}, taken apart in some way, among the characters? */
    boolean standsIn(BitSet units, char unit) {
        for (String way : ways(unit)) {
            if (allStandIn(units, way)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allStandIn(BitSet units, String way) {
        for (int i = 0; i < way.length(); i++) {
            if (!units.get(way.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Length of the parts of {@code unit} that stand at {@code at}, with signs between them, or 0.
     *
     * @param text of a {@link CompactView}
     */
    int lengthAt(String text, int at, char unit) {
        int longest = 0;
        for (String way : ways(unit)) {
            int length = matched(text, at, way);
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** First characters of the ways to write the parts of {@code unit}. */
    String begins(char unit) {
        return begins[unit] == null ? "" : begins[unit];
    }

    private String[] ways(char unit) {
        String[] ways = parts[unit];
        return ways == null ? NO_WAY : ways;
    }

    /** Length of the words by which the next part is joined on, as in 草头下面一个曷. */
    private static int joinedAt(String text, int at, char next) {
        if (at < text.length() && text.charAt(at) == next) {
            return 0;
        }
        Matcher joint = JOINT.matcher(text).region(at, text.length());
        return joint.lookingAt() ? joint.end() - at : 0;
    }

    private static int matched(String text, int at, String way) {
        int end = at;
        for (int i = 0; i < way.length(); i++) {
            if (i > 0) {
                end += joinedAt(text, end, way.charAt(i));
            }
            if (end >= text.length() || text.charAt(end) != way.charAt(i)) {
                return 0;
            }
            end++;
        }
        return end - at;
    }
}
