package org.zhengming.analytics.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengming.analytics.text.Normaliser;

/** Finds values in a post that could belong to somebody: the corpus has none but invented ones. */
final class InventedValues {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0[1-9]\\d{1,2}[- ]?\\d{7,8}(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)[1-9]\\d{16}[\\dXx](?!\\d)");
    private static final Pattern HOST = Pattern.compile("(?i)[a-z0-9-]+\\.(com|cn|net|org)(?![a-z])");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private InventedValues() {}

    /** What kinds of value look real; the values themselves are not told. */
    static List<String> doubtful(String content) {
        return Stream.of(content, Normaliser.normalise(content).text())
                .flatMap(text -> Stream.of(
                                found(MOBILE, text, value -> value.startsWith("0000", 3), "mobile number"),
                                found(LANDLINE, text, value -> value.startsWith("078"), "landline"),
                                found(IDENTITY, text, InventedValues::isInventedIdentity, "identity number"),
                                found(HOST, text, value -> false, "host"))
                        .flatMap(kinds -> kinds))
                .distinct()
                .toList();
    }

    private static Stream<String> found(Pattern pattern, String text, Predicate<String> invented, String kind) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(invented.negate())
                .map(value -> kind);
    }

    /** Born 1901 to 1909, check digit as in GB 11643-1999. */
    private static boolean isInventedIdentity(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        int year = Integer.parseInt(number.substring(6, 10));
        return year >= 1901
                && year <= 1909
                && CHECK.charAt(sum % CHECK.length()) == Character.toUpperCase(number.charAt(17));
    }
}
