package org.zhengming.api.deadline;

import java.time.LocalDate;

/** Periods that reports are made for. */
public enum ReportingPeriod {
    QUARTER(3),
    HALF_YEAR(6);

    private final int months;

    ReportingPeriod(int months) {
        this.months = months;
    }

    /** First day of the period that a day lies in. */
    public LocalDate firstDay(LocalDate day) {
        int monthsIn = (day.getMonthValue() - 1) % months;
        return day.withDayOfMonth(1).minusMonths(monthsIn);
    }

    /** Last day of the period that a day lies in. */
    public LocalDate lastDay(LocalDate day) {
        return firstDay(day).plusMonths(months).minusDays(1);
    }

    /** Such as {@code 2026-Q3} or {@code 2026-H2}. */
    public String name(LocalDate day) {
        int number = (day.getMonthValue() - 1) / months + 1;
        return day.getYear() + (this == QUARTER ? "-Q" : "-H") + number;
    }
}
