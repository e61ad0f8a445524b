package org.zhengming.api.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Deadlines as the organs set them: lengths from the configuration, and calendars {@code working-days-2027.txt} from a
 * folder. What is not there stays as it comes with the program.
 */
public record DeadlineSettings(DeadlineRules rules, WorkingCalendar calendar) {

    /**
     * @param terms lengths by code
     * @throws IllegalArgumentException naming what cannot be used
     */
    public static DeadlineSettings read(Path folder, Map<String, String> terms) throws IOException {
        List<CalendarYear> years = new ArrayList<>(CalendarFiles.bundled());
        if (Files.isDirectory(folder)) {
            years.addAll(CalendarFiles.read(folder));
        }
        return new DeadlineSettings(DeadlineRules.bundled().with(terms), new WorkingCalendar(years));
    }
}
