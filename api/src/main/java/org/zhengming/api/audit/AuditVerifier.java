package org.zhengming.api.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhengming.api.audit.AuditVerification.Broken;
import org.zhengming.api.audit.AuditVerification.Fault;

/**
 * Checks an audit log line by line: each line is whole and unchanged, follows the one before, and none is missing
 * between them. Lines cut off at the end cannot be seen from the log alone: compare {@link AuditVerification#lastHash()}
 * with one noted elsewhere.
 */
public final class AuditVerifier {

    private long lines;
    private String lastHash = AuditEntry.FIRST_PREVIOUS;

    private AuditVerifier() {}

    /**
     * @param log the folder of the log, or one of its files, which is then checked for itself
     * @throws IOException if the log cannot be read
     */
    public static AuditVerification verify(Path log) throws IOException {
        AuditVerifier verifier = new AuditVerifier();
        boolean whole = Files.isDirectory(log);
        List<Path> files = whole ? AuditFiles.in(log) : List.of(log);
        boolean first = true;
        long seq = 0;
        for (Path file : files) {
            Optional<Broken> broken = verifier.check(file, whole || !first, seq);
            if (broken.isPresent()) {
                return new AuditVerification(verifier.lines, verifier.lastHash, broken);
            }
            seq = verifier.lines;
            first = false;
        }
        return new AuditVerification(verifier.lines, verifier.lastHash, Optional.empty());
    }

    private Optional<Broken> check(Path file, boolean chained, long before) throws IOException {
        long number = 0;
        long expected = before + 1;
        boolean linked = chained;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                Optional<AuditEntry> entry = AuditLine.read(line);
                Fault fault = fault(entry, expected, linked);
                if (fault != null) {
                    return Optional.of(new Broken(file, number, fault));
                }
                expected = entry.orElseThrow().seq() + 1;
                lastHash = entry.orElseThrow().hash();
                linked = true;
                lines++;
            }
        } catch (MalformedInputException notText) {
            return Optional.of(new Broken(file, number + 1, Fault.UNREADABLE));
        }
        return Optional.empty();
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
        return linked && !entry.prevHash().equals(lastHash) ? Fault.NOT_CHAINED : null;
    }
}
