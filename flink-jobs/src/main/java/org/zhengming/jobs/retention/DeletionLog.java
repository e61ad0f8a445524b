package org.zhengming.jobs.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The proof of deletion (删除证明): a line for each time that something was deleted because its time was over. It counts,
 * and names nothing of what was deleted.
 */
public final class DeletionLog {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    /** @param folder created when the first line is written */
    public DeletionLog(Path folder) {
        this.file = folder.resolve("deletions.jsonl");
    }

    /**
     * @param at when it was deleted
     * @param what a route, or {@code dead-letters}
     * @param before what was last seen before this instant was deleted
     * @param count how many
     */
    public record Deletion(Instant at, String what, Instant before, long count) {}

    /** Adds a line; nothing for a count of zero. */
    public synchronized void add(Deletion deletion) {
        if (deletion.count() == 0) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    JSON.writeValueAsString(deletion) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line, oldest first. */
    public List<Deletion> read() {
        try {
            return Files.readAllLines(file).stream()
                    .flatMap(line -> line(line).stream())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A last line cut off by a crash is none. */
    private static List<Deletion> line(String line) {
        try {
            return List.of(JSON.readValue(line, Deletion.class));
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
