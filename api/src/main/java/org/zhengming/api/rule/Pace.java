package org.zhengming.api.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule may speak: once in a while, and not in its quiet hours, except for what is urgent if it says so.
 *
 * @param everyMinutes least time between two notices, 1 to 1440
 * @param quietFrom begin of the quiet hours, Beijing time, {@code HH:mm}; {@code null} for none
 * @param quietTo end of the quiet hours, exclusive; before {@code quietFrom} it is the next day's
 * @param urgentBreaksQuiet whether leaks and threats are told in quiet hours too
 */
public record Pace(
        int everyMinutes,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        boolean urgentBreaksQuiet) {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Whether a notice may go out now. */
    boolean allows(Instant now, boolean urgent, @Nullable Instant last) {
        boolean inTime = last == null || !now.isBefore(last.plus(Duration.ofMinutes(everyMinutes)));
        return inTime && (urgent && urgentBreaksQuiet || !quiet(now));
    }

    /** The first instant, not before {@code now}, at which a notice may go out. */
    Instant next(Instant now, boolean urgent, @Nullable Instant last) {
        Instant earliest = last == null ? now : last.plus(Duration.ofMinutes(everyMinutes));
        Instant at = earliest.isBefore(now) ? now : earliest;
        return urgent && urgentBreaksQuiet || !quiet(at) ? at : endOfQuiet(at);
    }

    private boolean quiet(Instant at) {
        if (quietFrom == null || quietTo == null) {
            return false;
        }
        LocalTime time = at.atZone(BEIJING).toLocalTime();
        LocalTime from = LocalTime.parse(quietFrom);
        LocalTime to = LocalTime.parse(quietTo);
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    private Instant endOfQuiet(Instant at) {
        ZonedDateTime local = at.atZone(BEIJING);
        ZonedDateTime end = local.with(LocalTime.parse(quietTo));
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
