package org.zhengming.analytics.mention;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Characters that writers take apart, such as 弓长 for 张, or put a picture for, such as 🐴 for 马. Immutable. */
final class SplitCharacters {

    private static final String[] NO_WAY = {};
    private static final Pattern JOINT = Pattern.compile("\\+|(?:再?加上?|[上下底旁右左]面?[边头下]?(?:加|是|有)?)?(?:一?个)?");

    /** Ways to write each character's parts, by code unit. */
    private final String[][] parts = new String[0x10000][];
    /** First characters of these ways. */
    private final String[] begins = new String[0x10000];

    private final Set<Integer> pictures = new HashSet<>();

    SplitCharacters() {
        Map<String, String[]> called = WordList.entries("radical-names.txt").stream()
                .collect(Collectors.toMap(fields -> fields[0], fields -> fields));
        Map<String, List<String>> shown = WordList.entries("picture-characters.txt").stream()
                .collect(Collectors.toMap(
                        fields -> fields[0], fields -> List.of(fields).subList(1, fields.length)));
        shown.forEach((character, signs) -> {
            add(character, signs.stream());
            signs.forEach(sign -> pictures.add(sign.codePointAt(0)));
        });
        for (String[] fields : WordList.entries("split-characters.txt")) {
            List<String> ways = List.of(fields).subList(1, fields.length);
            add(
                    fields[0],
                    Stream.concat(
                            ways.stream().map(NameIndex::key).flatMap(way -> spoken(way, called)),
                            ways.stream().flatMap(way -> repeated(way, shown))));
        }
    }

    private void add(String character, Stream<String> ways) {
        char unit = character.charAt(0);
        parts[unit] = Stream.concat(Arrays.stream(ways(unit)), ways).distinct().toArray(String[]::new);
        begins[unit] =
                Arrays.stream(parts[unit]).map(way -> way.substring(0, 1)).collect(Collectors.joining());
    }

    /** 石石石 is three stones too. */
    private static Stream<String> repeated(String way, Map<String, List<String>> shown) {
        boolean same = way.length() > 1 && way.chars().distinct().count() == 1;
        return same
                ? shown.getOrDefault(way.substring(0, 1), List.of()).stream().map(sign -> sign.repeat(way.length()))
                : Stream.empty();
    }

    /** 艹曷 is said 草头曷 too, and 草字头曷. */
    private static Stream<String> spoken(String way, Map<String, String[]> called) {
        String[] names = called.getOrDefault(way.substring(0, 1), NO_WAY);
        return Stream.concat(
                Stream.of(way), Arrays.stream(names).skip(1).map(NameIndex::key).map(name -> name + way.substring(1)));
    }

    /** Is the sign put for a character of some name? */
    boolean isPicture(int codePoint) {
        return pictures.contains(codePoint);
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
