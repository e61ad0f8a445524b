package org.zhengming.api.deadline;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What an organ sets of deadlines, in a folder: {@code terms.properties} with lines such as {@code LEAK_TRIAGE=1h}, and
 * calendars {@code working-days-2027.txt}. What is not there stays as it comes with the program.
 */
public record DeadlineSettings(DeadlineRules rules, WorkingCalendar calendar) {

    /** @throws IllegalArgumentException naming what cannot be used */
    public static DeadlineSettings read(Path folder) throws IOException {
        List<CalendarYear> years = new ArrayList<>(CalendarFiles.bundled());
        if (Files.isDirectory(folder)) {
            years.addAll(CalendarFiles.read(folder));
        }
        return new DeadlineSettings(
                DeadlineRules.bundled().with(terms(folder.resolve("terms.properties"))), new WorkingCalendar(years));
    }

    private static Map<String, String> terms(Path file) throws IOException {
        Properties given = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                given.load(in);
            }
        }
        return given.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        code -> code, code -> given.getProperty(code).strip()));
    }
}
