package org.zhengming.api.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What somebody did by the command line, in the same chain as what is done by the pages. */
public final class CommandAudit {

    private final Path log;

    /** @param data folder of the configuration */
    public CommandAudit(Path data) {
        this.log = data.resolve("audit");
    }

    /**
     * Writes an event, or leaves it for the server that has the log open.
     *
     * @param what ids or options; long runs of digits are masked
     * @throws AuditBrokenException if the log was changed
     * @throws IOException if it can be left nowhere
     */
    public void record(AuditAction action, String what) throws IOException {
        String user = System.getProperty("user.name");
        try (AuditLog open = AuditLog.open(log)) {
            open.record(event(user, action, what, AuditOutcome.DONE)).block();
        } catch (UncheckedIOException heldByTheServer) {
            new AuditInbox(log).put(user, action, what, AuditOutcome.DONE);
        }
    }

    static AuditEvent event(String user, AuditAction action, String what, AuditOutcome outcome) {
        return new AuditEvent("command line, " + user, null, action, what, null, outcome);
    }
}
