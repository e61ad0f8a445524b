package org.zhengming.api.deadline;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.api.deadline.Term.AfterPeriod;
import org.zhengming.api.deadline.Term.CalendarDays;
import org.zhengming.api.deadline.Term.Immediately;
import org.zhengming.api.deadline.Term.Within;
import org.zhengming.api.deadline.Term.WorkingDays;

/**
 * Terms as they are written in rules and in the configuration: {@code 30m}, {@code 24h}, {@code 30d} calendar days,
 * {@code 10w} working days, {@code immediately}, {@code quarter+10w}, {@code half-year+10w}.
 */
final class TermText {

    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,4})([mhdw])");
    private static final Pattern PERIODIC = Pattern.compile("(quarter|half-year)\\+([0-9]{1,3})w");

    private TermText() {}

    /** @throws IllegalArgumentException if it is written otherwise */
    static Term parse(String text) {
        if (text.equals("immediately")) {
            return new Immediately();
        }
        Matcher periodic = PERIODIC.matcher(text);
        if (periodic.matches()) {
            return new AfterPeriod(
                    periodic.group(1).equals("quarter") ? ReportingPeriod.QUARTER : ReportingPeriod.HALF_YEAR,
                    Integer.parseInt(periodic.group(2)));
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            throw new IllegalArgumentException("a term is written such as 30m, 24h, 30d, 10w or quarter+10w");
        }
        int number = Integer.parseInt(numbered.group(1));
        return switch (numbered.group(2)) {
            case "d" -> new CalendarDays(number);
            case "w" -> new WorkingDays(number);
            case "h" -> new Within(Duration.ofHours(number));
            default -> new Within(Duration.ofMinutes(number));
        };
    }

    static String write(Term term) {
        return switch (term) {
            case CalendarDays calendar -> calendar.days() + "d";
            case WorkingDays working -> working.days() + "w";
            case Within within -> duration(within.duration());
            case Immediately now -> "immediately";
            case AfterPeriod after ->
                (after.period() == ReportingPeriod.QUARTER ? "quarter+" : "half-year+") + after.workingDays() + "w";
        };
    }

    static String duration(Duration duration) {
        if (duration.toHours() * 60 != duration.toMinutes()) {
            return duration.toMinutes() + "m";
        }
        return duration.toDays() * 24 == duration.toHours() && !duration.isZero()
                ? duration.toDays() * 24 + "h"
                : duration.toHours() + "h";
    }
}
