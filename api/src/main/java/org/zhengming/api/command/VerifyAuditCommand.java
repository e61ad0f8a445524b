package org.zhengming.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhengming.api.audit.AuditVerification;
import org.zhengming.api.audit.AuditVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-audit}: says whether an audit log is whole and unchanged. */
@Command(
        name = "verify-audit",
        description = "Checks the hash chain of an audit log. Exit code 0 when it is sound, "
                + VerifyAuditCommand.BROKEN + " when it is not.",
        mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {

    /** Exit code when the chain is broken. */
    static final int BROKEN = 4;

    @Parameters(paramLabel = "LOG", description = "the folder of the log, such as var/demo/audit, or one of its files")
    private Path log;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AuditVerification result = StartFailures.told(() -> AuditVerifier.verify(log));
        if (result.sound()) {
            out.printf("sound: %d entries, the last has hash %s%n", result.lines(), result.lastHash());
            out.println("entries cut off at the end cannot be seen here: compare with a hash noted elsewhere");
            return 0;
        }
        AuditVerification.Broken broken = result.broken().orElseThrow();
        out.printf(
                "broken: %s line %d, %s; %d entries before it are sound%n",
                broken.file(), broken.line(), broken.fault(), result.lines());
        return BROKEN;
    }
}
