package org.zhengming.jobs.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhengming.jobs.OwnFiles;

/** The folders of alarms, one a day, and how many alarms lie in them. */
public final class AlertExpiry {

    private final Path folder;

    /** @param folder may be missing */
    public AlertExpiry(Path folder) {
        this.folder = folder;
    }

    /** Deletes the days that ended before {@code time}. @return number of alarms deleted */
    public long deleteBefore(Instant time) {
        LocalDate today = LocalDate.ofInstant(time, ZoneId.systemDefault());
        long deleted = 0;
        for (Map.Entry<LocalDate, Path> day : days().entrySet()) {
            if (day.getKey().isBefore(today)) {
                deleted += count(day.getValue());
                delete(day.getValue());
            }
        }
        return deleted;
    }

    /** How many alarms there are, by the end of their day. */
    public Map<Instant, Long> held() {
        Map<Instant, Long> held = new TreeMap<>();
        days().forEach((day, path) -> {
            long count = count(path);
            if (count > 0) {
                held.put(day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant(), count);
            }
        });
        return held;
    }

    private Map<LocalDate, Path> days() {
        Map<LocalDate, Path> days = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            paths.forEach(path -> day(path).ifPresent(day -> days.put(day, path)));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }

    private static Optional<LocalDate> day(Path path) {
        try {
            return Optional.of(LocalDate.parse(path.getFileName().toString()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static void delete(Path day) {
        try {
            OwnFiles.deleteRecursively(day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(Path day) {
        try (Stream<Path> files = Files.list(day)) {
            long count = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    try (Stream<String> lines = Files.lines(file)) {
                        count += lines.count();
                    }
                }
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
