package org.zhengming.api.evidence.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.evidence.EvidenceSettings;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.load.RateLimit;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/** Everything that evidence of this server is done with, put together. */
public final class EvidenceRooms implements AutoCloseable {

    private static final int BURST = 60;
    private static final double PER_SECOND = 2;
    private static final int MOST_READERS = 10_000;

    private final BlockingCalls calls = new BlockingCalls("evidence", 2, 20, Duration.ofMinutes(2));
    private final EvidenceDesk desk;
    private final EvidenceExports exports;
    private final EvidenceRedactions redactions;
    private final CaptureJobs jobs;
    private final EvidenceExpiry expiry;

    private EvidenceRooms(
            Path data, EvidenceSettings settings, Database database, AuditOutbox outbox, AuditLog audit, Clock clock) {
        Path keys = data.resolve("keys");
        Vault vault = vault(data);
        Sealing sealing = new Sealing(settings, keys, clock);
        desk = new EvidenceDesk(database, outbox, audit, vault, clock);
        exports = new EvidenceExports(desk, sealing, calls);
        redactions = new EvidenceRedactions(desk, sealing, calls);
        jobs = new CaptureJobs(desk, database, outbox, sealing, settings, clock);
        expiry = new EvidenceExpiry(desk, database, outbox);
    }

    static Vault vault(Path data) {
        return new Vault(data.resolve("evidence"), KeyRing.open(keys(data)));
    }

    /** Folder of the keys that packages are encrypted with. */
    public static Path keys(Path data) {
        return data.resolve("keys").resolve("evidence");
    }

    /** Opens what is kept in the data folder and takes up captures that a crash left. */
    public static EvidenceRooms open(
            Path data, EvidenceSettings settings, Database database, AuditOutbox outbox, AuditLog audit, Clock clock) {
        EvidenceRooms rooms = new EvidenceRooms(data, settings, database, outbox, audit, clock);
        rooms.jobs.resume();
        return rooms;
    }

    public EvidenceController controller(Clock clock) {
        return new EvidenceController(this, new RateLimit(BURST, PER_SECOND, MOST_READERS, clock));
    }

    /** Deletes packages when their time is over. */
    public EvidenceExpiry expiry() {
        return expiry;
    }

    @Override
    public void close() {
        jobs.close();
        calls.close();
    }

    EvidenceDesk desk() {
        return desk;
    }

    EvidenceExports exports() {
        return exports;
    }

    EvidenceRedactions redactions() {
        return redactions;
    }

    CaptureJobs jobs() {
        return jobs;
    }

    Mono<EvidenceContents> contents(EvidenceDesk.Held held) {
        return calls.call(() -> desk.open(held).files()).map(files -> new ContentsReading(files).contents());
    }

    Mono<byte[]> part(EvidenceDesk.Held held, String path) {
        return calls.call(() -> desk.open(held).files())
                .flatMap(files -> files.containsKey(path)
                        ? Mono.just(files.get(path))
                        : Mono.error(new ApiException(ProblemCode.EVIDENCE_NOT_FOUND)));
    }
}
