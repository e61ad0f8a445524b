package org.zhengming.api.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as documents write them, in Beijing time. */
public final class ChineseTime {

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private ChineseTime() {}

    public static String date(LocalDate day) {
        return format("formula.date").format(day);
    }

    public static String minute(Instant at) {
        return format("formula.minute").format(at.atZone(BEIJING));
    }

    private static DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(Formula.words(key), Locale.SIMPLIFIED_CHINESE);
    }
}
