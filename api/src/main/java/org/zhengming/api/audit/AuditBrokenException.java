package org.zhengming.api.audit;

import java.nio.file.Path;

/** The audit log's last line was changed or damaged, so the chain cannot be continued. */
public final class AuditBrokenException extends RuntimeException {

    AuditBrokenException(Path file) {
        super("AUDIT_BROKEN: the last line of " + file.getFileName() + " was changed or damaged. Check the log with"
                + " verify-audit, move the folder audit to a safe place and start again; a new chain begins.");
    }
}
