package org.zhengming.ingest.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
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
    private static final int LONGEST_LINE = 256;

    private final Path file;

    /** @param folder created when the first line is written */
    public DeletionLog(Path folder) {
        this.file = folder.resolve("deletions.jsonl");
    }

    /**
     * @param at when it was deleted
     * @param what a route, {@code dead-letters}, or {@code reviewed} for what people decided not to keep
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
            return deletions(Files.readString(file));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, newest first; reads no more than the end of the file. */
    public List<Deletion> newest(int most) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - (long) most * LONGEST_LINE);
            ByteBuffer end = ByteBuffer.allocate((int) (channel.size() - from));
            channel.position(from);
            while (end.hasRemaining() && channel.read(end) >= 0) {
                continue;
            }
            List<Deletion> last = deletions(new String(end.array(), 0, end.position(), StandardCharsets.UTF_8));
            return last.subList(Math.max(0, last.size() - most), last.size()).reversed();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Deletion> deletions(String lines) {
        return lines.lines().flatMap(line -> line(line).stream()).toList();
    }

    /** A line cut off is none: the last by a crash, the first where reading began in its midst. */
    private static List<Deletion> line(String line) {
        try {
            return List.of(JSON.readValue(line, Deletion.class));
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
