package org.zhengming.api.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.audit.AuditChain.Traced;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import reactor.core.publisher.Mono;

/**
 * The audit log: append-only, each line chained to the one before by its hash ({@link AuditEntry}), so that a changed,
 * removed or inserted line shows. One thread writes what has gathered and forces it to the disk once for all.
 */
public final class AuditLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AuditChain chain;
    private final AuditInbox inbox;
    private final FileChannel lockFile;
    private final InstantSource clock;
    private final Thread writer;
    /** False after a failed write, when the file may end anywhere; used by the writer alone. */
    private boolean sound = true;

    private volatile boolean closed;

    private volatile Map<String, String> lastTraces = Map.of();

    private record Waiting(Traced event, CompletableFuture<Void> written) {}

    private AuditLog(AuditChain chain, AuditInbox inbox, FileChannel lockFile, InstantSource clock) {
        this.chain = chain;
        this.inbox = inbox;
        this.lockFile = lockFile;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name("audit-writer").daemon().unstarted(this::writeUntilClosed);
    }

    public static AuditLog open(Path directory) {
        return open(directory, Clock.systemUTC());
    }

    /**
     * Opens or begins the log and continues its chain; a half-written last line is cut off and the cut recorded.
     *
     * @throws AuditBrokenException if the last line was changed or damaged
     * @throws UncheckedIOException if the folder cannot be written, or another process has it open
     */
    public static AuditLog open(Path directory, InstantSource clock) {
        try {
            Files.createDirectories(directory);
            FileChannel lockFile = lock(directory.resolve("audit.lock"));
            AuditChain chain = new AuditChain(directory);
            try {
                long cut = chain.open();
                if (cut > 0) {
                    chain.append(List.of(new Traced(repair(cut), null)), clock.instant());
                }
            } catch (IOException | RuntimeException failure) {
                lockFile.close();
                throw failure;
            }
            AuditLog log = new AuditLog(chain, new AuditInbox(directory), lockFile, clock);
            log.lastTraces = chain.lastTraces();
            log.writer.start();
            return log;
        } catch (IOException failure) {
            throw new UncheckedIOException("The audit log cannot be opened in " + directory.getFileName(), failure);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return file;
            }
        } catch (OverlappingFileLockException heldHere) {
            LOG.debug("The audit log is already open in this process");
        }
        file.close();
        throw new IOException("another process writes this audit log; stop it first");
    }

    private static AuditEvent repair(long cut) {
        return new AuditEvent("system", null, AuditAction.REPAIR, cut + " bytes cut off", null, AuditOutcome.DONE);
    }

    /**
     * Completes once the event is on the disk; until then nothing that it stands for may be given out. Fails with
     * {@link ProblemCode#AUDIT_UNAVAILABLE} when it cannot be written. Written on subscription, once a subscription.
     */
    public Mono<Void> record(AuditEvent event) {
        return Mono.fromFuture(() -> submit(new Traced(event, null)), true);
    }

    /**
     * The same for a deed that the database holds under a number, so that after a crash it can be told whether the line
     * is there.
     *
     * @param trace where it is held and under which number, such as {@code cases:12}
     */
    public Mono<Void> record(AuditEvent event, String trace) {
        return Mono.fromFuture(() -> submit(new Traced(event, trace)), true);
    }

    /** The trace of the last deed of an origin, such as {@code cases}, whose line is on the disk lately. */
    public Optional<String> lastTrace(String origin) {
        return Optional.ofNullable(lastTraces.get(origin));
    }

    private CompletableFuture<Void> submit(Traced event) {
        Waiting entry = new Waiting(event, new CompletableFuture<>());
        if (closed || !waiting.offer(entry)) {
            entry.written().completeExceptionally(new ApiException(ProblemCode.AUDIT_UNAVAILABLE));
        }
        return entry.written();
    }

    private void writeUntilClosed() {
        while (!closed || !waiting.isEmpty()) {
            List<Waiting> batch = nextBatch();
            if (batch.isEmpty()) {
                takeIn();
            } else {
                write(batch);
            }
        }
    }

    /** What commands left. One that is written and then not deleted, because of a crash, is written again. */
    private void takeIn() {
        try {
            List<AuditInbox.Waiting> left = inbox.waiting();
            if (!left.isEmpty()) {
                if (!sound) {
                    chain.open();
                    sound = true;
                }
                chain.append(
                        left.stream()
                                .map(each -> new Traced(each.event(), null))
                                .toList(),
                        clock.instant());
                for (AuditInbox.Waiting each : left) {
                    Files.delete(each.file());
                }
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("What commands left for the audit log cannot be taken in", failure);
            sound = false;
        }
    }

    private List<Waiting> nextBatch() {
        List<Waiting> batch = new ArrayList<>();
        try {
            Waiting first = waiting.poll(200, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
            }
        } catch (InterruptedException stop) {
            closed = true;
        }
        return batch;
    }

    private void write(List<Waiting> batch) {
        try {
            if (!sound) {
                chain.open();
                sound = true;
            }
            chain.append(batch.stream().map(Waiting::event).toList(), clock.instant());
            lastTraces = chain.lastTraces();
            batch.forEach(each -> each.written().complete(null));
        } catch (IOException | RuntimeException failure) {
            LOG.error("The audit log cannot be written, {} requests are refused", batch.size(), failure);
            sound = false;
            batch.forEach(
                    each -> each.written().completeExceptionally(new ApiException(ProblemCode.AUDIT_UNAVAILABLE)));
        }
    }

    /** Writes what waits, then closes the files. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join();
            chain.close();
            lockFile.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            LOG.warn("The audit log did not close cleanly", failure);
        }
    }
}
