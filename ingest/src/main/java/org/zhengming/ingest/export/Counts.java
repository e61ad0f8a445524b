package org.zhengming.ingest.export;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counters as platforms print them: {@code 3,456}, {@code 1.2万}, {@code 100万+}, {@code 3亿}, {@code 10w+}. */
final class Counts {

    private static final Pattern COUNT = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)([万亿wWkK千])?\\+?");

    private Counts() {}

    /** @return {@code null} when {@code text} is {@code null} or no counter */
    static Long parse(String text) {
        if (text == null || text.length() > 40) {
            return null;
        }
        Matcher match = COUNT.matcher(text.strip().replace(",", "").replace("，", ""));
        if (!match.matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(match.group(1)).multiply(BigDecimal.valueOf(unit(match.group(2))));
        return value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0 ? null : value.longValue();
    }

    private static long unit(String suffix) {
        return switch (suffix) {
            case null -> 1;
            case "千", "k", "K" -> 1_000;
            case "万", "w", "W" -> 10_000;
            case "亿" -> 100_000_000;
            default -> throw new IllegalStateException("the pattern knows no other unit");
        };
    }
}
