package org.zhengming.api.evidence.desk;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.Scope;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.EvidenceSettings;
import org.zhengming.api.evidence.capture.CaptureFailure;
import org.zhengming.api.evidence.capture.CapturePolicy;
import org.zhengming.api.evidence.capture.PageCapture;
import org.zhengming.api.evidence.record.Attendance;
import org.zhengming.api.evidence.seal.SealedPackage;
import org.zhengming.ingest.fetch.NameResolver;
import reactor.core.publisher.Mono;

/**
 * Captures what was asked for and attended, a few at a time. What a crash or a stop interrupts is captured anew after the
 * next start: a package counts only once the database says that it is sealed, and by then its file is whole.
 */
final class CaptureJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureJobs.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 100;

    private final EvidenceDesk desk;
    private final Database database;
    private final AuditOutbox outbox;
    private final Sealing sealing;
    private final PageCapture capture;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("capture-", 1).daemon().factory());

    CaptureJobs(
            EvidenceDesk desk,
            Database database,
            AuditOutbox outbox,
            Sealing sealing,
            EvidenceSettings settings,
            Clock clock) {
        this.desk = desk;
        this.database = database;
        this.outbox = outbox;
        this.sealing = sealing;
        this.capture = new PageCapture(
                CapturePolicy.standard(settings.browser()).withPrivateHosts(settings.privateHosts()),
                NameResolver.SYSTEM,
                clock,
                Sealing.TOOL);
    }

    /** Takes up what a crash left. Before the first request. */
    void resume() {
        desk.vault().sweep();
        database.inTransaction(Scope.PROGRAM, client -> desk.store()
                        .queueAnew(client, desk.now())
                        .thenMany(desk.store().queued(client))
                        .collectList())
                .blockOptional()
                .ifPresent(ids -> ids.forEach(this::begin));
    }

    /** A full queue leaves it queued in the database, to be taken up after the next start or the next request. */
    void begin(UUID id) {
        try {
            threads.execute(() -> run(id));
        } catch (RejectedExecutionException full) {
            LOG.warn("Too many captures wait; one was left for later");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void run(UUID id) {
        try {
            PackageRow row = begun(id);
            if (row != null) {
                finish(row, sealed(row));
            }
        } catch (CaptureFailure failure) {
            fail(id, failure.code().name());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | GeneralSecurityException | CanonicalJson.NotCanonicalException failure) {
            if (!threads.isShutdown()) {
                LOG.error("A capture failed: {}", failure.getClass().getSimpleName());
                fail(id, "INTERNAL");
            }
        }
    }

    /** @return {@code null} when somebody else did it already */
    private PackageRow begun(UUID id) {
        return database.inTransaction(Scope.PROGRAM, client -> desk.found(client, id, true)
                        .filter(row -> row.state() == EvidenceState.QUEUED)
                        .flatMap(row -> desk.store()
                                .state(client, id, EvidenceState.CAPTURING, null, desk.now())
                                .thenReturn(row)))
                .block();
    }

    private SealedPackage sealed(PackageRow row)
            throws CaptureFailure, InterruptedException, GeneralSecurityException, CanonicalJson.NotCanonicalException {
        CaptureOrder order = CanonicalJson.read(desk.vault().unseal(row.request(), row.id()), CaptureOrder.class);
        Attendance attendance = new Attendance(row.operator(), row.assistant(), order.witness());
        return sealing.packages().seal(row.id().toString(), order.occasion(), attendance, capture.capture(order.url()));
    }

    /** The file first, then the word that it is there; a file that is there already is never replaced. */
    private void finish(PackageRow row, SealedPackage sealed) {
        Vault.Prepared file = desk.vault().prepare(row.id(), sealed.files());
        database.inTransaction(Scope.PROGRAM, client -> desk.found(client, row.id(), true)
                        .filter(now -> now.state() == EvidenceState.CAPTURING)
                        .flatMap(now -> desk.placed(file)
                                .then(desk.store()
                                        .sealed(client, row.id(), sealed.manifestSha256(), file.size(), desk.now()))
                                .then(desk.store().append(client, row.id(), sealed.custody(), 0))
                                .then(outbox.add(
                                        client,
                                        event(row, AuditOutcome.DONE, row.id().toString())))
                                .thenReturn(true)))
                .then(outbox.deliver())
                .doFinally(ended -> desk.vault().discard(file))
                .block();
    }

    private void fail(UUID id, String code) {
        database.inTransaction(Scope.PROGRAM, client -> desk.found(client, id, true)
                        .filter(row -> row.state() == EvidenceState.CAPTURING)
                        .flatMap(row -> desk.store()
                                .state(client, id, EvidenceState.FAILED, code, desk.now())
                                .then(outbox.add(client, event(row, AuditOutcome.REFUSED, id + " " + code)))
                                .thenReturn(true)))
                .then(outbox.deliver())
                .onErrorResume(away -> Mono.empty())
                .block();
    }

    private static AuditEvent event(PackageRow row, AuditOutcome outcome, String what) {
        return new AuditEvent(
                row.operator(), "PROGRAM", AuditAction.SEAL_EVIDENCE, what, Purpose.LEAK_PROTECTION, outcome);
    }
}
