package org.zhengming.api.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times that the demo's cases tell relative to its beginning: {@code @-90m} is ninety minutes before, {@code @today} the
 * day, {@code @+3d} the day three days later. The same beginning always gives the same times.
 */
record DemoTimes(Instant beginning) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern MINUTES = Pattern.compile("@([+-]\\d+)m");
    private static final Pattern DAYS = Pattern.compile("@([+-]\\d+)d");

    /** The same values with every relative time filled in. */
    Map<String, Object> in(Map<String, Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        values.forEach((name, value) -> filled.put(name, in(value)));
        return filled;
    }

    private Object in(Object value) {
        return switch (value) {
            case String text -> in(text);
            case List<?> list -> list.stream().map(this::in).toList();
            case Map<?, ?> row -> {
                Map<Object, Object> filled = new LinkedHashMap<>();
                row.forEach((name, cell) -> filled.put(name, in(cell)));
                yield filled;
            }
            default -> value;
        };
    }

    private String in(String text) {
        LocalDate today = beginning.atZone(ZONE).toLocalDate();
        if (text.equals("@today")) {
            return today.toString();
        }
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return today.plusDays(Long.parseLong(days.group(1))).toString();
        }
        Matcher minutes = MINUTES.matcher(text);
        return minutes.matches()
                ? beginning
                        .plus(Duration.ofMinutes(Long.parseLong(minutes.group(1))))
                        .toString()
                : text;
    }
}
