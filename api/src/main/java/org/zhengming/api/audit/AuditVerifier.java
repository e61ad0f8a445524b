package org.zhengming.api.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengming.api.audit.AuditVerification.Broken;
import org.zhengming.api.audit.AuditVerification.Fault;

/**
 * Checks an audit log line by line: each line is whole and unchanged, follows the one before, and none is missing
 * between them. Lines cut off at the end cannot be seen from the log alone: compare {@link AuditVerification#lastHash()}
 * with one noted elsewhere.
 */
public final class AuditVerifier {

    private final Map<Long, String> known;
    private final Progress progress;
    private long lines;
    private long bytes;
    private long lastSeq;
    private String lastHash = AuditEntry.FIRST_PREVIOUS;

    private AuditVerifier(Map<Long, String> known, Progress progress) {
        this.known = known;
        this.progress = progress;
    }

    /** Told of every good line. */
    @FunctionalInterface
    interface Progress {

        /**
         * @param entries good lines so far
         * @param bytes of theirs
         */
        void good(AuditEntry last, long entries, long bytes);
    }

    /**
     * @param log the folder of the log, or one of its files, which is then checked for itself
     * @throws IOException if the log cannot be read
     */
    public static AuditVerification verify(Path log) throws IOException {
        boolean whole = Files.isDirectory(log);
        List<Path> files = whole ? AuditFiles.in(log) : List.of(log);
        return new AuditVerifier(Map.of(), (last, entries, bytes) -> {}).check(files, whole, Long.MAX_VALUE);
    }

    /**
     * Checks a log that may grow meanwhile, as far as it is written now.
     *
     * @param known hashes that were noted elsewhere, by the number of their line
     */
    static AuditVerification verifyWhileWritten(Path folder, Map<Long, String> known, Progress progress)
            throws IOException {
        List<Path> files = AuditFiles.in(folder);
        return new AuditVerifier(known, progress).check(files, true, files.isEmpty() ? 0 : end(files.getLast()));
    }

    private static long end(Path file) throws IOException {
        try (LinesBackwards lines = new LinesBackwards(file, Files.size(file))) {
            return lines.end();
        }
    }

    /** @param end where to stop in the last file */
    private AuditVerification check(List<Path> files, boolean whole, long end) throws IOException {
        boolean first = true;
        long seq = 0;
        for (Path file : files) {
            long until = file.equals(files.getLast()) ? end : Long.MAX_VALUE;
            Optional<Broken> broken = check(file, until, whole || !first, seq);
            if (broken.isPresent()) {
                return new AuditVerification(lines, lastHash, broken);
            }
            seq = lines;
            first = false;
        }
        return new AuditVerification(lines, lastHash, whole ? cutOff(files) : Optional.empty());
    }

    /** A noted line that is no longer there. */
    private Optional<Broken> cutOff(List<Path> files) {
        boolean gone = known.keySet().stream().anyMatch(seq -> seq > lastSeq);
        return gone && !files.isEmpty()
                ? Optional.of(new Broken(files.getLast(), lines + 1, Fault.SHORTENED))
                : Optional.empty();
    }

    private Optional<Broken> check(Path file, long end, boolean chained, long before) throws IOException {
        long number = 0;
        long offset = 0;
        long expected = before + 1;
        boolean linked = chained;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line;
            while (offset < end && (line = reader.readLine()) != null) {
                number++;
                int size = line.getBytes(StandardCharsets.UTF_8).length + 1;
                offset += size;
                Optional<AuditEntry> entry = AuditLine.read(line);
                Fault fault = fault(entry, expected, linked);
                if (fault != null) {
                    return Optional.of(new Broken(file, number, fault));
                }
                expected = entry.orElseThrow().seq() + 1;
                linked = true;
                good(entry.orElseThrow(), size);
            }
        } catch (MalformedInputException notText) {
            return Optional.of(new Broken(file, number + 1, Fault.UNREADABLE));
        }
        return Optional.empty();
    }

    private void good(AuditEntry entry, int size) {
        lastSeq = entry.seq();
        lastHash = entry.hash();
        lines++;
        bytes += size;
        progress.good(entry, lines, bytes);
    }

    private Fault fault(Optional<AuditEntry> read, long expectedSeq, boolean linked) {
        if (read.isEmpty()) {
            return Fault.UNREADABLE;
        }
        AuditEntry entry = read.get();
        if (!AuditLine.hash(entry).equals(entry.hash())) {
            return Fault.CHANGED;
        }
        if (linked && entry.seq() != expectedSeq) {
            return Fault.OUT_OF_SEQUENCE;
        }
        if (linked && !entry.prevHash().equals(lastHash)) {
            return Fault.NOT_CHAINED;
        }
        String noted = known.get(entry.seq());
        return noted != null && !noted.equals(entry.hash()) ? Fault.REWRITTEN : null;
    }
}
