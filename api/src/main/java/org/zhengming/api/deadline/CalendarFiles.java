package org.zhengming.api.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads calendars, one file a year, {@code working-days-2026.txt}. A line is {@code off DAY[..DAY]} or {@code work DAY},
 * then perhaps a name; {@code #} begins a comment.
 */
public final class CalendarFiles {

    private static final List<Integer> BUNDLED = List.of(2025, 2026);
    private static final Pattern NAME = Pattern.compile("working-days-([0-9]{4})\\.txt");
    private static final Pattern LINE = Pattern.compile(
            "(off|work)\\s+([0-9]{4}-[0-9]{2}-[0-9]{2})(?:\\.\\.([0-9]{4}-[0-9]{2}-[0-9]{2}))?(?:\\s.*)?");

    private CalendarFiles() {}

    /** The years that come with the program. */
    public static List<CalendarYear> bundled() {
        return BUNDLED.stream().map(CalendarFiles::bundled).toList();
    }

    /**
     * The years in a folder. What one says of a day wins over the bundle when given after it.
     *
     * @throws IllegalArgumentException naming file and line that cannot be read
     */
    public static List<CalendarYear> read(Path folder) throws IOException {
        List<CalendarYear> years = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    years.add(parse(Integer.parseInt(name.group(1)), Files.readString(file)));
                }
            }
        }
        return years;
    }

    private static CalendarYear bundled(int year) {
        try (InputStream in = CalendarFiles.class.getResourceAsStream("working-days-" + year + ".txt")) {
            return parse(year, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CalendarYear parse(int year, String text) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.replaceFirst("#.*", "").strip();
            if (!content.isEmpty()) {
                Matcher matcher = LINE.matcher(content);
                if (!matcher.matches()) {
                    throw unreadable(year, number);
                }
                (matcher.group(1).equals("off") ? off : worked).addAll(days(matcher, year, number));
            }
        }
        return new CalendarYear(year, off, worked);
    }

    private static List<LocalDate> days(Matcher line, int year, int number) {
        try {
            LocalDate first = LocalDate.parse(line.group(2));
            LocalDate last = line.group(3) == null ? first : LocalDate.parse(line.group(3));
            return first.datesUntil(last.plusDays(1)).toList();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unreadable(year, number);
        }
    }

    private static IllegalArgumentException unreadable(int year, int line) {
        return new IllegalArgumentException(
                "working-days-" + year + ".txt, line " + line + ": write it as: off 2026-01-01..2026-01-03");
    }
}
