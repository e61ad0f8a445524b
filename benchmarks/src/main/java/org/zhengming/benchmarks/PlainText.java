package org.zhengming.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A plain view of a forwarded line that knows nothing of how the project groups: what {@code bench stories} is held to. */
final class PlainText {

    private static final Pattern LINK = Pattern.compile("//\\s*@[^:：/]{1,40}[:：]");
    private static final Pattern NAME = Pattern.compile("@[^\\s:：@/]+");
    private static final Pattern KEPT = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{Nd}]");

    private PlainText() {}

    /** What is said, link after link of the chain, without names and marks; blank parts left out. */
    static List<String> parts(String line) {
        return Arrays.stream(LINK.split(line, -1))
                .map(PlainText::said)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String said(String part) {
        String said =
                KEPT.matcher(NAME.matcher(part).replaceAll("")).replaceAll("").toLowerCase(Locale.ROOT);
        return said.equals("repost") ? "" : said;
    }

    /** 1 less the edits (Levenshtein) it takes for each character of the longer text; below {@code least} any number. */
    static double similarity(String one, String other, double least) {
        int longer = Math.max(one.length(), other.length());
        int most = (int) Math.floor((1 - least) * longer);
        if (longer == 0 || Math.abs(one.length() - other.length()) > most) {
            return 0;
        }
        int[] before = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int best = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
                best = Math.min(best, now[j]);
            }
            if (best > most) {
                return 0;
            }
            int[] free = before;
            before = now;
            now = free;
        }
        return 1 - (double) before[other.length()] / longer;
    }

    /** Whether one stands in the other, they differ by few edits, or have as large a share of characters in common. */
    static boolean related(String one, String other, double least) {
        return one.contains(other)
                || other.contains(one)
                || similarity(one, other, least) >= least
                || shared(one, other) >= least;
    }

    /** Share of the shorter text's characters, each as often as it stands there, that the other has too. */
    private static double shared(String one, String other) {
        StringBuilder left = new StringBuilder(other);
        int common = 0;
        for (int i = 0; i < one.length(); i++) {
            int at = left.indexOf(one.substring(i, i + 1));
            if (at >= 0) {
                left.deleteCharAt(at);
                common++;
            }
        }
        return (double) common / Math.max(1, Math.min(one.length(), other.length()));
    }
}
