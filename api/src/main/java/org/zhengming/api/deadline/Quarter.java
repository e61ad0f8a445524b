package org.zhengming.api.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of a year, written {@code 2026-Q3}. */
public record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-Q([1-4])");

    public static Optional<Quarter> read(Object written) {
        Matcher matcher = WRITTEN.matcher(String.valueOf(written));
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public Instant start(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    public Instant end(ZoneId zone) {
        return firstDay().plusMonths(3).atStartOfDay(zone).toInstant();
    }

    private LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }
}
