package org.zhengming.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as platforms, feeds and pages write them. A time without an offset is China Standard Time (UTC+8), a day
 * without a time is that day's start.
 */
public final class PublishedTime {

    /** China Standard Time; it has had no summer time since 1991. */
    public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final long FIRST_MILLISECONDS = 100_000_000_000L;
    private static final int LONGEST = 64;
    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}(?:\\.\\d{1,9})?");
    private static final Pattern ISO = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})");
    private static final Pattern LOCAL =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?"
                    + "(?:[T\\s]*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})秒?)?分?(?:\\.\\d+)?)?");
    private static final List<DateTimeFormatter> NAMED_MONTHS = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT));

    private PublishedTime() {}

    /**
     * Reads seconds or milliseconds since 1970, ISO 8601, RFC 1123, the platforms' {@code Sat Jan 06 08:00:00 +0800
     * 2024} and the usual Chinese forms ({@code 2024-01-06 08:00}, {@code 2024/1/6}, {@code 2024年1月6日 8:00}).
     *
     * @return empty when the text is none of these, relative times such as "five minutes ago" included
     */
    public static Optional<Instant> parse(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String trimmed = text.strip();
        try {
            if (EPOCH.matcher(trimmed).matches()) {
                return Optional.of(ofEpoch((long) Double.parseDouble(trimmed)));
            }
            if (ISO.matcher(trimmed).matches()) {
                return Optional.of(iso(trimmed));
            }
            Matcher local = LOCAL.matcher(trimmed);
            if (local.matches()) {
                return Optional.of(local(local));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return namedMonth(trimmed);
    }

    /** The first time with a year that stands anywhere in {@code text}, such as a page's line under its title. */
    public static Optional<Instant> find(String text) {
        Matcher local = LOCAL.matcher(text);
        while (local.find()) {
            try {
                return Optional.of(local(local));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** Seconds, or milliseconds when the number is too large for seconds. */
    private static Instant ofEpoch(long number) {
        return number >= FIRST_MILLISECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant iso(String text) {
        String compact = text.replaceFirst("\\s+(?=Z|[+-]\\d{2}:?\\d{2}$)", "").replace(' ', 'T');
        String withColon = compact.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(withColon, Instant::from);
    }

    private static Instant local(Matcher match) {
        LocalDate day = LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
        LocalDateTime time = match.group(4) == null
                ? day.atStartOfDay()
                : day.atTime(number(match, 4), number(match, 5), match.group(6) == null ? 0 : number(match, 6));
        return time.toInstant(CHINA);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Optional<Instant> namedMonth(String text) {
        for (DateTimeFormatter formatter : NAMED_MONTHS) {
            try {
                return Optional.of(formatter.parse(text, Instant::from));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
