package org.zhengming.api.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, but for public holidays and the days that are worked instead (调休). Of a
 * year without data it knows weekends alone, and says so. Immutable.
 */
public final class WorkingCalendar {

    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, Boolean> worked = new HashMap<>();

    /** @param given later ones win over earlier ones */
    public WorkingCalendar(List<CalendarYear> given) {
        for (CalendarYear year : given) {
            years.add(year.year());
            year.off().forEach(day -> worked.put(day, false));
            year.worked().forEach(day -> worked.put(day, true));
        }
    }

    public boolean covers(int year) {
        return years.contains(year);
    }

    public boolean isWorked(LocalDate day) {
        return worked.getOrDefault(day, day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue());
    }
}
