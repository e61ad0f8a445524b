package org.zhengming.api.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.api.audit.AuditCheckView.BrokenLine;
import org.zhengming.api.audit.AuditCheckView.CheckState;
import org.zhengming.api.file.WholeFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the log while it is written, one check at a time, beside everything else. The last line of a sound log is kept
 * as an anchor, which the next check compares with.
 */
public final class AuditChecks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChecks.class);
    private static final String ANCHOR = "anchor.json";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AuditCheckView NONE =
            new AuditCheckView(CheckState.NONE, null, null, null, 0, 0, 0, null, null, null, null);

    private final Path folder;
    private final WholeFiles anchors;
    private final AuditLog audit;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("audit-check").daemon().factory());
    private volatile AuditCheckView view = NONE;

    /** @param folder of the log; the anchor is kept in it */
    public AuditChecks(Path folder, AuditLog audit, InstantSource clock) {
        this.folder = folder;
        this.anchors = new WholeFiles(folder.resolve("anchor"));
        this.audit = audit;
        this.clock = clock;
    }

    /** How the check stands, or the last one ended. */
    public AuditCheckView view() {
        AuditCheckView now = view;
        return now.state() == CheckState.NONE ? with(now, anchor()) : now;
    }

    /**
     * Begins a check unless one is under way.
     *
     * @param noted a hash that was noted elsewhere, by the number of its line; may be empty
     */
    public synchronized AuditCheckView begin(String by, String role, Map<Long, String> noted) {
        if (view.state() != CheckState.RUNNING) {
            AuditAnchor anchor = anchor();
            AuditCheckView before = view;
            view = new AuditCheckView(
                    CheckState.RUNNING, clock.instant(), null, by, 0, 0, size(), null, null, null, anchor);
            try {
                thread.execute(() -> check(by, role, known(anchor, noted)));
            } catch (RejectedExecutionException closing) {
                view = before;
            }
        }
        return view;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void check(String by, String role, Map<Long, String> known) {
        CheckState state;
        try {
            AuditVerification result = AuditVerifier.verifyWhileWritten(folder, known, this::proceed);
            state = result.sound() ? CheckState.SOUND : CheckState.BROKEN;
            if (result.sound() && result.lines() > 0) {
                keep(new AuditAnchor(result.lines(), result.lastHash(), clock.instant(), by));
            }
            end(state, result.broken());
        } catch (IOException | RuntimeException failure) {
            LOG.warn(
                    "The audit log could not be checked: {}", failure.getClass().getSimpleName());
            state = CheckState.UNREADABLE;
            end(state, Optional.empty());
        }
        AuditOutcome outcome = state == CheckState.SOUND ? AuditOutcome.DONE : AuditOutcome.FAILED;
        String told = state + " entries=" + view.entries();
        audit.record(new AuditEvent(by, role, AuditAction.VERIFY_AUDIT, told, null, outcome))
                .subscribe(written -> {}, failure -> LOG.warn("The end of a check of the audit log left no trace"));
    }

    private void proceed(AuditEntry entry, long entries, long bytes) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the program stops");
        }
        AuditCheckView now = view;
        view = new AuditCheckView(
                CheckState.RUNNING,
                now.startedAt(),
                null,
                now.by(),
                entries,
                bytes,
                now.bytesInAll(),
                entry.at(),
                entry.hash(),
                null,
                now.anchor());
    }

    private void end(CheckState state, Optional<AuditVerification.Broken> broken) {
        AuditCheckView now = view;
        BrokenLine line = broken.map(
                        each -> new BrokenLine(each.file().getFileName().toString(), each.line(), each.fault()))
                .orElse(null);
        view = new AuditCheckView(
                state,
                now.startedAt(),
                clock.instant(),
                now.by(),
                now.entries(),
                now.bytes(),
                now.bytesInAll(),
                now.lastAt(),
                now.lastHash(),
                line,
                now.anchor());
    }

    private static AuditCheckView with(AuditCheckView view, @Nullable AuditAnchor anchor) {
        return new AuditCheckView(view.state(), null, null, null, 0, 0, 0, null, null, null, anchor);
    }

    private static Map<Long, String> known(@Nullable AuditAnchor anchor, Map<Long, String> noted) {
        Map<Long, String> known = new TreeMap<>(noted);
        if (anchor != null) {
            known.putIfAbsent(anchor.seq(), anchor.hash());
        }
        return known;
    }

    private long size() {
        long size = 0;
        try {
            for (Path file : AuditFiles.in(folder)) {
                size += Files.size(file);
            }
        } catch (IOException unknown) {
            LOG.debug("The size of the audit log is not known");
        }
        return size;
    }

    private @Nullable AuditAnchor anchor() {
        try {
            return anchors.read(ANCHOR)
                    .map(kept -> JSON.readValue(kept, AuditAnchor.class))
                    .orElse(null);
        } catch (UncheckedIOException | JacksonException unreadable) {
            LOG.warn("The anchor of the audit log cannot be read");
            return null;
        }
    }

    private void keep(AuditAnchor anchor) {
        anchors.write(ANCHOR, JSON.writeValueAsString(anchor));
    }
}
