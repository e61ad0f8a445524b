package org.zhengming.api.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where commands leave what they did while a server writes the log: it takes them into the chain within a second. Whoever
 * may write here may write the log itself; all the same nobody's account can be named, only the command line.
 */
final class AuditInbox {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ENDING = ".json";
    private static final int MOST_AT_ONCE = 200;

    private final Path folder;

    /** @param log folder of the audit log */
    AuditInbox(Path log) {
        this.folder = log.resolve("waiting");
    }

    /** An event and the file it waits in. */
    record Waiting(AuditEvent event, Path file) {}

    private record Line(String user, AuditAction action, String what, AuditOutcome outcome) {}

    void put(String user, AuditAction action, String what, AuditOutcome outcome) throws IOException {
        Files.createDirectories(folder);
        String name = System.currentTimeMillis() + "-" + UUID.randomUUID();
        Path partial = Files.writeString(
                folder.resolve(name + ".part"), JSON.writeValueAsString(new Line(user, action, what, outcome)));
        Files.move(partial, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What waits, oldest first. What cannot be read is told as such, so that it does not wait for ever. */
    List<Waiting> waiting() throws IOException {
        List<Waiting> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .limit(MOST_AT_ONCE)
                    .toList()) {
                events.add(new Waiting(read(file), file));
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return events;
    }

    private static AuditEvent read(Path file) throws IOException {
        try {
            Line line = JSON.readValue(Files.readString(file), Line.class);
            return CommandAudit.event(line.user(), line.action(), line.what(), line.outcome());
        } catch (JacksonException | NullPointerException unreadable) {
            return CommandAudit.event("unknown", AuditAction.REPAIR, "an unreadable entry", AuditOutcome.FAILED);
        }
    }
}
