package org.zhengming.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhengming.api.audit.AuditHint;
import org.zhengming.api.audit.AuditHints;
import org.zhengming.api.audit.AuditVerification;
import org.zhengming.api.audit.AuditVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--hints",
            description = "also tells of odd access: very many looks, the same again and again, at night, refusals")
    private boolean hints;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AuditVerification result = StartFailures.told(() -> AuditVerifier.verify(log));
        if (result.sound()) {
            out.printf("sound: %d entries, the last has hash %s%n", result.lines(), result.lastHash());
            out.println("entries cut off at the end cannot be seen here: compare with a hash noted elsewhere");
            if (hints) {
                tell(StartFailures.told(() -> AuditHints.in(log)), out);
            }
            return 0;
        }
        AuditVerification.Broken broken = result.broken().orElseThrow();
        out.printf(
                "broken: %s line %d, %s; %d entries before it are sound%n",
                broken.file(), broken.line(), broken.fault(), result.lines());
        return BROKEN;
    }

    private static void tell(List<AuditHint> found, PrintWriter out) {
        found.forEach(hint -> out.printf("%s %-13s %-24s %d%n", hint.kind(), hint.when(), hint.who(), hint.count()));
        out.printf("%d hints; a hint is a question to ask, no accusation%n", found.size());
    }
}
