package org.zhengming.api.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.FieldRotation;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.embedded.OfficeDatabase;
import org.zhengming.api.key.KeyRing;
import org.zhengming.api.secondfactor.SecondFactors;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rotate-keys}: new keys for what is sealed in the database and for second factors. */
@Command(
        name = "rotate-keys",
        description = {
            "Makes new keys for the private values of cases, for those of the register, which has keys of its own, and for",
            "second factors; seals everything anew, then deletes the old keys. The server must be stopped. Killed in the",
            "middle, run it again: it goes on where it was."
        },
        mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {

    private static final int AT_ONCE = 200;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "see docs/configuration.md")
    private Path config;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Configuration configuration = StartFailures.told(() -> ConfigurationReader.read(config));
        Path keys = configuration.data().resolve("keys");
        try (AuditLog audit = alone(configuration.data());
                OfficeDatabase database = StartFailures.told(() -> OfficeDatabase.open(configuration))) {
            rotate(audit, database, "fields", keys, DatabaseRole.APPLICATION);
            rotate(audit, database, "register", keys, DatabaseRole.REGISTER);
            rotateAccounts(audit, configuration.data(), keys);
        }
        return 0;
    }

    /** Whoever has the audit log open is the only one at work: a running server seals with keys it has in memory. */
    private static AuditLog alone(Path data) {
        try {
            return AuditLog.open(data.resolve("audit"));
        } catch (UncheckedIOException held) {
            throw new CommandFailure("DATA_IN_USE", "stop the server first: it goes on sealing with the old keys");
        }
    }

    private void rotate(AuditLog audit, OfficeDatabase database, String name, Path keys, DatabaseRole role) {
        KeyRing ring = begin(audit, keys.resolve(name), name);
        long done = 0;
        try (FieldRotation rotation = FieldRotation.of(database.place(), role, ring, AT_ONCE)) {
            for (int batch = rotation.next(); batch > 0; batch = rotation.next()) {
                done += batch;
            }
        } catch (SQLException failure) {
            throw new CommandFailure(
                    "DATABASE_FAILED",
                    "the database says " + failure.getSQLState() + "; nothing is lost, run the command again");
        } catch (IllegalStateException lost) {
            throw new CommandFailure(
                    "KEY_MISSING", lost.getMessage() + "; put it back from its copy and run this again");
        }
        end(audit, keys.resolve(name), name, done);
    }

    private void rotateAccounts(AuditLog audit, Path data, Path keys) {
        begin(audit, keys.resolve("accounts"), "accounts");
        int done = SecondFactors.in(data, Clock.systemUTC()).sealAnew();
        end(audit, keys.resolve("accounts"), "accounts", done);
    }

    /** With an old key still there a rotation was begun and not ended: that one goes on. */
    private static KeyRing begin(AuditLog audit, Path folder, String name) {
        KeyRing before = KeyRing.open(folder);
        KeyRing ring = before.numbers().size() > 1 ? before : KeyRing.rotate(folder);
        trace(audit, name + ": key " + ring.newest() + " begun");
        return ring;
    }

    private void end(AuditLog audit, Path folder, String name, long done) {
        KeyRing ring = KeyRing.open(folder);
        KeyRing.dropOld(folder);
        trace(audit, name + ": key " + ring.newest() + " alone");
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s: %d sealed anew, key %d is the only one now%n", name, done, ring.newest());
        out.flush();
    }

    private static void trace(AuditLog audit, String what) {
        String who = "command line, " + System.getProperty("user.name");
        audit.record(new AuditEvent(who, null, AuditAction.ROTATE_KEYS, what, null, AuditOutcome.DONE))
                .block();
    }
}
