package org.zhengming.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.analytics.index.SealException;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.cases.FieldRotation;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.embedded.OfficeDatabase;
import org.zhengming.api.evidence.desk.EvidenceRooms;
import org.zhengming.api.evidence.desk.EvidenceRotation;
import org.zhengming.api.secondfactor.SecondFactors;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.ingest.source.JobPlace;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.cluster.ClusterStop;
import org.zhengming.jobs.reanalysis.SealRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rotate-keys}: new keys for everything that the program keeps sealed. */
@Command(
        name = "rotate-keys",
        description = {
            "Makes new keys for the private values of cases, for those of the register, which has keys of its own, for",
            "evidence, for the originals of masked posts in the index, and for second factors; seals everything anew, then",
            "deletes the old keys. The server and the job must be stopped. Killed in the middle, run it again: it goes on",
            "where it was."
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
            rotateEvidence(audit, database, configuration.data());
            rotateIndex(audit, configuration);
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
        rotate(audit, name, keys.resolve(name), ring -> {
            long done = 0;
            try (FieldRotation rotation = FieldRotation.of(database.place(), role, ring, AT_ONCE)) {
                for (int batch = rotation.next(); batch > 0; batch = rotation.next()) {
                    done += batch;
                }
            }
            return done;
        });
    }

    private void rotateEvidence(AuditLog audit, OfficeDatabase database, Path data) {
        rotate(audit, "evidence", EvidenceRooms.keys(data), ring -> {
            long done = 0;
            try (EvidenceRotation rotation = EvidenceRotation.of(database.place(), data, AT_ONCE)) {
                while (rotation.hasNext()) {
                    done += rotation.next();
                }
            }
            return done;
        });
    }

    /** A job in a cluster goes on sealing with the key it has in memory, as a server does. */
    private void rotateIndex(AuditLog audit, Configuration configuration) {
        if (configuration.job() instanceof JobPlace.Cluster cluster) {
            StartFailures.told(() -> {
                ClusterStop.requireStopped(cluster);
                return null;
            });
        }
        rotate(audit, "seal", new JobDirectories(configuration.data()).sealKeys(), ring -> {
            long done = 0;
            try (SealRotation rotation = SealRotation.of(configuration, ring, AT_ONCE)) {
                while (rotation.hasNext()) {
                    done += rotation.next();
                }
            }
            return done;
        });
    }

    @FunctionalInterface
    private interface SealingAnew {
        /** @return how much was sealed anew */
        long with(KeyRing ring) throws SQLException, IOException;
    }

    /** The old keys go only when nothing needs them any more: any failure before leaves them all. */
    private void rotate(AuditLog audit, String name, Path folder, SealingAnew work) {
        KeyRing ring = begin(audit, folder, name);
        long done;
        try {
            done = work.with(ring);
        } catch (SQLException failure) {
            throw new CommandFailure(
                    "DATABASE_FAILED",
                    "the database says " + failure.getSQLState() + "; nothing is lost, run the command again");
        } catch (IOException failure) {
            throw new CommandFailure(
                    "FILE_UNUSABLE",
                    "cannot read or write " + failure.getMessage() + "; nothing is lost, run this again");
        } catch (JobStartException held) {
            throw new CommandFailure(held.code(), held.getMessage());
        } catch (SealException | IllegalStateException lost) {
            throw new CommandFailure(
                    "KEY_MISSING",
                    lost.getMessage() + "; put the key or the file back from its copy and run this again");
        }
        end(audit, folder, name, done);
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
