package org.zhengming.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.api.Fixtures;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.audit.AuditVerifier;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.RejectReason;
import org.zhengming.ingest.deadletter.StoredLetter;
import org.zhengming.ingest.export.DeadLetterJson;
import org.zhengming.ingest.retention.DeletionLog;
import org.zhengming.ingest.retention.DeletionLog.Deletion;

/** The commands {@code retention} and {@code dead-letters} over a data folder as the job leaves it. */
class KeptThingsCommandTest {

    private static final DeadLetter LETTER = new DeadLetter(
            "inbox/a.jsonl", 3, RejectReason.MALFORMED, "A sentence.", "ab".repeat(32), 12, Instant.now());

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("zhengming.yaml"), "registry: registry.jsonl\ndata: data\n");
        Path day = Files.createDirectories(folder.resolve("data/dead-letters/2026-03-01"));
        Files.writeString(day.resolve("dead-letters-0.jsonl"), new DeadLetterJson().write(LETTER) + "\n");
    }

    @Test
    void nothing_overdue_ends_well_and_tells_what_was_deleted() {
        index(Instant.now());
        new DeletionLog(folder.resolve("data/retention"))
                .add(new Deletion(Instant.now(), "MONITOR", Instant.now(), 17));

        assertThat(run("retention")).isZero();
        assertThat(out.toString())
                .contains("nothing is overdue", "17 MONITOR")
                .containsPattern("dead-letters +30d +1 ");
    }

    @Test
    void a_finding_kept_for_too_long_is_told_by_the_exit_code() {
        index(Instant.now().minus(Duration.ofDays(40)));

        assertThat(run("retention")).isEqualTo(RetentionCommand.OVERDUE);
        assertThat(out.toString()).contains("some are overdue");
    }

    @Test
    void dead_letters_are_listed_shown_and_asked_to_be_replayed() throws IOException {
        String id = StoredLetter.idOf(LETTER);

        assertThat(run("dead-letters", "list")).isZero();
        assertThat(out.toString()).contains(id, "MALFORMED", "inbox/a.jsonl @3");
        assertThat(run("dead-letters", "replay", id)).isZero();
        assertThat(run("dead-letters", "show", id)).isZero();
        assertThat(out.toString()).contains("A sentence.", "REQUESTED, asked for by command line");
        assertThat(run("dead-letters", "replay", "--all", "--reason", "MALFORMED"))
                .isZero();
        assertThat(out.toString()).contains("1 asked for");
        assertThat(trace()).containsSubsequence("REPLAY_DEAD_LETTER", id, "REPLAY_DEAD_LETTER", "1 letters");
    }

    @Test
    void what_commands_do_while_a_server_writes_the_audit_log_is_taken_into_its_chain() throws Exception {
        index(Instant.now());
        Path log = folder.resolve("data/audit");
        try (AuditLog open = AuditLog.open(log)) {
            assertThat(run("retention")).isZero();
            for (int i = 0; i < 200 && !trace().contains("CHECK_RETENTION"); i++) {
                Thread.sleep(50);
            }
            assertThat(trace()).contains("CHECK_RETENTION", "command line, ");
        }
        assertThat(run("retention")).isZero();
        assertThat(trace().split("CHECK_RETENTION", -1)).hasSize(3);
        assertThat(AuditVerifier.verify(log).sound()).isTrue();
    }

    @Test
    void alarms_and_shielded_findings_are_looked_at_too() throws IOException {
        index(Instant.now().minus(Duration.ofHours(30)));
        Path day = Files.createDirectories(folder.resolve("data/alerts/2026-03-01"));
        Files.writeString(day.resolve("alerts-0.jsonl"), "{}\n{}\n");

        assertThat(run("retention")).isEqualTo(RetentionCommand.OVERDUE);
        assertThat(out.toString()).containsPattern("shielded +1d +1 .* 1\\R").containsPattern("alerts +30d +2 .* 2\\R");
    }

    @Test
    void an_unknown_letter_and_a_missing_choice_are_refused() {
        assertThat(run("dead-letters", "show", "0123456789abcdef")).isEqualTo(1);
        assertThat(err.toString()).contains("DEAD_LETTER_NOT_FOUND");
        assertThat(run("dead-letters", "replay")).isEqualTo(2);
    }

    private String trace() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/audit"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private void index(Instant observedAt) {
        try (LuceneIndex index = LuceneIndex.open(folder.resolve("data/index"))) {
            index.write(List.of(Fixtures.criticism("f1", observedAt)));
            index.commit();
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--config");
        all.add(folder.resolve("zhengming.yaml").toString());
        return Zhengming.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
