package org.zhengming.benchmarks.pages;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.audit.AuditEvent;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditOutcome;
import org.zhengming.api.audit.Purpose;
import org.zhengming.jobs.OwnFiles;
import reactor.core.publisher.Flux;

/** The data folder of an invented office: registry, index and audit log. What is there already is used again. */
final class OfficeData {

    private static final int AT_ONCE = 1_000;
    private static final int LINES_WAITING = 2_000;

    private final Path folder;
    private final PrintWriter out;

    OfficeData(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    Path registry() {
        return folder.resolve("registry.jsonl");
    }

    Path index() {
        return folder.resolve("index");
    }

    void fill(InventedOffice office, long findings, int auditLines) throws IOException {
        OwnFiles.createDirectories(folder);
        office.write(registry());
        once("index", () -> index(new InventedFindings(office, findings, Instant.now()), findings));
        once("audit", () -> audit(auditLines));
    }

    interface Filling {
        void run() throws IOException, InterruptedException;
    }

    /** Does something whose result stays in the folder, unless it was done before. */
    void once(String name, Filling filling) throws IOException {
        Path done = folder.resolve("bench-" + name + "-done");
        if (Files.exists(done)) {
            return;
        }
        long begun = System.nanoTime();
        try {
            filling.run();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
        Files.createFile(done);
        out.printf("%s filled in %,d s%n", name, (System.nanoTime() - begun) / 1_000_000_000);
        out.flush();
    }

    private void index(InventedFindings findings, long count) {
        try (LuceneIndex index = LuceneIndex.open(index())) {
            List<IndexedFinding> batch = new ArrayList<>(AT_ONCE);
            for (long number = 0; number < count; number++) {
                batch.add(findings.at(number));
                if (batch.size() == AT_ONCE) {
                    index.write(batch);
                    batch.clear();
                }
            }
            index.write(batch);
            index.commit();
        }
    }

    private void audit(int lines) {
        AuditAction[] actions = {AuditAction.SEARCH, AuditAction.VIEW_FINDING, AuditAction.VIEW_CASE};
        try (AuditLog log = AuditLog.open(folder.resolve("audit"))) {
            Flux.range(0, lines)
                    .flatMap(
                            line -> log.record(new AuditEvent(
                                    "reader-" + line % 50,
                                    "PUBLICITY_OFFICER",
                                    actions[line % actions.length],
                                    InventedFindings.id(line),
                                    Purpose.REPUTATION_CLARIFICATION,
                                    AuditOutcome.DONE)),
                            LINES_WAITING)
                    .blockLast();
        }
    }
}
