package org.zhengming.api.deadline;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a year's notice of the State Council changes.
 *
 * @param off holidays
 * @param worked weekend days that are worked instead
 */
public record CalendarYear(int year, Set<LocalDate> off, Set<LocalDate> worked) {

    public CalendarYear {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }
}
