package org.zhengming.analytics.leak;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.analytics.resource.ListFile;

/**
 * The names of mainland China's provinces, cities, districts and counties, in full and without what kind they are
 * (江苏省, 江苏): some 6,000 short strings, looked up only where an address was found already.
 */
final class Divisions {

    private static final Pattern KIND = Pattern.compile("(?:维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|区|县|旗|盟)$");

    /** Below a district the last character must do: there are 40,000 of them. */
    private static final Pattern TOWN = Pattern.compile("[\\p{IsHan}]{2,4}(?:街道|镇|乡)");

    private static final int SHORTEST = 2;

    private static final Set<String> NAMES = new HashSet<>();
    private static final int LONGEST;

    static {
        for (String[] city : ListFile.entries(Divisions.class, "divisions.txt")) {
            for (String name : city) {
                NAMES.add(name);
                String bare = KIND.matcher(name).replaceFirst("");
                if (bare.length() >= SHORTEST) {
                    NAMES.add(bare);
                }
            }
        }
        LONGEST = NAMES.stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Divisions that follow one another, from the larger to the smaller.
     *
     * @param count how many there are
     * @param end one past the last
     */
    record Chain(int count, int end) {}

    private Divisions() {}

    /** What chain begins at that place; empty where no name does. */
    static Chain at(String text, int start) {
        int end = start;
        int count = 0;
        for (int length = lengthAt(text, end); length > 0; length = lengthAt(text, end)) {
            end += length;
            count++;
        }
        Matcher town = TOWN.matcher(text).region(end, text.length());
        return count > 0 && town.lookingAt() ? new Chain(count + 1, town.end()) : new Chain(count, end);
    }

    private static int lengthAt(String text, int start) {
        for (int length = Math.min(LONGEST, text.length() - start); length >= SHORTEST; length--) {
            if (NAMES.contains(text.substring(start, start + length))) {
                return length;
            }
        }
        return 0;
    }
}
