package org.zhengming.api.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the log and where its chain ends. Used by one thread. */
final class AuditChain implements AutoCloseable {

    private static final int LONGEST_LINE = 64 * 1024;

    private final Path directory;
    private FileChannel channel;
    private Path file;
    private long lastSeq;
    private String lastHash = AuditEntry.FIRST_PREVIOUS;
    private Instant lastAt = Instant.EPOCH;
    private final Map<String, String> lastTraces = new HashMap<>();

    /** An event on its way into a line; {@code trace} as in {@link AuditEntry}. */
    record Traced(AuditEvent event, String trace) {}

    AuditChain(Path directory) {
        this.directory = directory;
    }

    /**
     * Finds the end of the chain; a half-written last line is cut off.
     *
     * @return bytes cut off
     * @throws AuditBrokenException if the last whole line cannot be read or does not carry its hash
     */
    long open() throws IOException {
        close();
        Files.createDirectories(directory);
        List<Path> files = AuditFiles.in(directory);
        long cut = 0;
        for (int i = files.size() - 1; i >= 0; i--) {
            cut += cutHalfLine(files.get(i));
            if (Files.size(files.get(i)) > 0) {
                continueAfter(files.get(i));
                break;
            }
        }
        findLastTraces(files);
        return cut;
    }

    /** A trace that the database still holds was taken in the last file or the one before, or not at all. */
    private void findLastTraces(List<Path> files) throws IOException {
        for (Path recent : files.subList(Math.max(0, files.size() - 2), files.size())) {
            try (Stream<String> lines = Files.lines(recent)) {
                lines.filter(line -> line.contains("\"trace\":"))
                        .flatMap(line -> AuditLine.read(line).stream())
                        .map(AuditEntry::trace)
                        .filter(Objects::nonNull)
                        .forEach(this::remember);
            }
        }
    }

    private void remember(String trace) {
        lastTraces.put(trace.substring(0, trace.indexOf(':')), trace);
    }

    /** Appends the events' lines and forces them to the disk. */
    void append(List<Traced> events, Instant now) throws IOException {
        Instant at = now.isBefore(lastAt) ? lastAt : now;
        switchTo(AuditFiles.file(directory, at));
        StringBuilder lines = new StringBuilder();
        long seq = lastSeq;
        String hash = lastHash;
        for (Traced each : events) {
            AuditEntry entry = AuditLine.seal(entry(each, ++seq, at, hash));
            hash = entry.hash();
            lines.append(AuditLine.write(entry)).append('\n');
        }
        long before = channel.size();
        try {
            write(lines.toString());
        } catch (IOException failure) {
            channel.truncate(before);
            throw failure;
        }
        lastSeq = seq;
        lastHash = hash;
        lastAt = at;
        events.stream().map(Traced::trace).filter(Objects::nonNull).forEach(this::remember);
    }

    /** The trace that was taken last of each origin, where there was one lately. */
    Map<String, String> lastTraces() {
        return Map.copyOf(lastTraces);
    }

    private static AuditEntry entry(Traced traced, long seq, Instant at, String previous) {
        AuditEvent event = traced.event();
        return new AuditEntry(
                seq,
                at,
                event.who(),
                event.role(),
                event.action(),
                AuditText.of(event.what()),
                event.purpose(),
                event.outcome(),
                traced.trace(),
                previous,
                null);
    }

    private void write(String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private void switchTo(Path wanted) throws IOException {
        if (channel != null && wanted.equals(file)) {
            return;
        }
        close();
        boolean created = !Files.exists(wanted);
        channel = FileChannel.open(
                wanted, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        file = wanted;
        if (created) {
            forceDirectory();
        }
    }

    /** So that a crash does not lose the new file's name. */
    private void forceDirectory() throws IOException {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private void continueAfter(Path last) throws IOException {
        AuditEntry entry = AuditLine.read(lastLine(last))
                .filter(each -> AuditLine.hash(each).equals(each.hash()))
                .orElseThrow(() -> new AuditBrokenException(last));
        lastSeq = entry.seq();
        lastHash = entry.hash();
        lastAt = entry.at();
    }

    private static long cutHalfLine(Path path) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "rw")) {
            long size = bytes.length();
            long end = endOfLineBefore(bytes, size);
            if (end < size) {
                bytes.setLength(end);
                bytes.getFD().sync();
            }
            return size - end;
        }
    }

    private static String lastLine(Path path) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "r")) {
            long end = bytes.length() - 1;
            long start = endOfLineBefore(bytes, end);
            if (end - start > LONGEST_LINE) {
                throw new AuditBrokenException(path);
            }
            byte[] line = new byte[(int) (end - start)];
            bytes.seek(start);
            bytes.readFully(line);
            return new String(line, StandardCharsets.UTF_8);
        }
    }

    /** @return offset after the last line end before {@code limit}, or 0 */
    private static long endOfLineBefore(RandomAccessFile bytes, long limit) throws IOException {
        byte[] block = new byte[8192];
        long end = limit;
        while (end > 0) {
            long start = Math.max(0, end - block.length);
            int length = (int) (end - start);
            bytes.seek(start);
            bytes.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
            file = null;
        }
    }
}
