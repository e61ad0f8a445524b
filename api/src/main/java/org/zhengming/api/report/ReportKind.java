package org.zhengming.api.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.zhengming.api.problem.GivenTime;

/** What reports there are, and how what they are about is written. */
public enum ReportKind {
    /** Of a day, {@code 2026-03-02}. */
    DAILY_BRIEF("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    /** On a story, by its id. */
    SPECIAL_REPORT("[A-Za-z0-9_.:-]{1,200}"),
    /** Of a quarter, {@code 2026-Q3}. */
    QUARTERLY_SUMMARY("[0-9]{4}-Q[1-4]"),
    /** Of half a year, {@code 2026-H2}. */
    HALF_YEARLY_SUMMARY("[0-9]{4}-H[12]");

    private final Pattern subject;

    ReportKind(String subject) {
        this.subject = Pattern.compile(subject);
    }

    boolean takes(String given) {
        if (!subject.matcher(given).matches()) {
            return false;
        }
        try {
            return this == SPECIAL_REPORT || firstDay(given) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** First day of what a report is about. */
    LocalDate firstDay(String given) {
        if (this == DAILY_BRIEF) {
            return GivenTime.day(given);
        }
        int months = this == QUARTERLY_SUMMARY ? 3 : 6;
        int number = Character.digit(given.charAt(given.length() - 1), 10);
        return LocalDate.of(Integer.parseInt(given.substring(0, 4)), 1 + (number - 1) * months, 1);
    }

    /** First day after it. */
    LocalDate end(String given) {
        LocalDate first = firstDay(given);
        return switch (this) {
            case DAILY_BRIEF -> first.plusDays(1);
            case QUARTERLY_SUMMARY -> first.plusMonths(3);
            default -> first.plusMonths(6);
        };
    }
}
