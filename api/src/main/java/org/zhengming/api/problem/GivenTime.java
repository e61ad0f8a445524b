package org.zhengming.api.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Times and days as readers write them (ISO 8601). Years have four digits, 1000 to 9999: others are mistakes, and neither
 * the database nor the counting of days reaches all of them.
 */
public final class GivenTime {

    private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private GivenTime() {}

    /**
     * @param text such as {@code 2026-01-31T08:00:00+08:00}
     * @throws DateTimeException if it cannot be read or lies too far away
     */
    public static Instant instant(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(FIRST) || time.isAfter(END)) {
            throw new DateTimeException("the time lies too far away");
        }
        return time;
    }

    /**
     * @param text such as {@code 2026-01-31}
     * @throws DateTimeException if it cannot be read or lies too far away
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new DateTimeException("the day lies too far away");
        }
        return day;
    }
}
