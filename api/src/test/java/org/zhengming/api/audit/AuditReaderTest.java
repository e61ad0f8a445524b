package org.zhengming.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.audit.AuditPage.AuditLineView;
import org.zhengming.api.audit.AuditVerification.Fault;
import org.zhengming.api.problem.ApiException;
import reactor.core.publisher.Flux;

class AuditReaderTest {

    private static final int EACH = 400;
    private static final int ALL = 2 * EACH;
    private static final String HALF_LINE = "{\"seq\":801,\"at\":\"2026";
    private static final Instant FEBRUARY = Instant.parse("2026-02-10T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-10T00:00:00Z");
    private static final AuditSearch ANYTHING = new AuditSearch(null, null, null, null, null, null, null);

    @TempDir
    private static Path log;

    /** In two months, one line a minute; every tenth is a search by somebody else. */
    @BeforeAll
    static void writeLog() {
        AtomicReference<Instant> now = new AtomicReference<>(FEBRUARY);
        try (AuditLog audit = AuditLog.open(log, now::get)) {
            for (Instant begin : List.of(FEBRUARY, MARCH)) {
                Flux.range(0, EACH)
                        .concatMap(i -> {
                            now.set(begin.plus(Duration.ofMinutes(i)));
                            return audit.record(event(i));
                        })
                        .blockLast();
            }
        }
    }

    @Test
    void the_newest_line_comes_first_and_pages_miss_none_and_repeat_none() throws IOException {
        List<Long> seen = new ArrayList<>();
        AuditReader reader = new AuditReader(log);
        String cursor = null;
        do {
            AuditPage page = reader.page(ANYTHING, cursor, 37);
            assertThat(page.entries()).hasSizeBetween(1, 37);
            page.entries().forEach(line -> seen.add(line.seq()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.range(0, ALL).map(i -> ALL - i).boxed().toList());
    }

    @Test
    void who_what_when_and_purpose_narrow_the_search() throws IOException {
        AuditReader reader = new AuditReader(log);
        AuditSearch other = new AuditSearch(
                "other", AuditAction.SEARCH, "object-39", Purpose.COMMITTEE_CASE, AuditOutcome.DONE, null, null);
        assertThat(reader.page(other, null, 50).entries())
                .extracting(AuditLineView::what)
                .containsExactly("object-390", "object-390");

        AuditSearch hour =
                new AuditSearch(null, null, null, null, null, FEBRUARY, FEBRUARY.plus(Duration.ofMinutes(60)));
        AuditPage page = reader.page(hour, null, 100);
        assertThat(page.entries())
                .extracting(AuditLineView::seq)
                .containsExactlyElementsOf(
                        LongStream.range(0, 60).map(i -> 60 - i).boxed().toList());
        assertThat(page.nextCursor()).isNull();
    }

    @Test
    void one_look_reads_so_many_lines_at_most_and_the_next_goes_on_there() throws IOException {
        AuditReader bounded = new AuditReader(log, 100);
        AuditSearch rare = new AuditSearch(null, null, "object-1 ", null, null, null, null);
        int looks = 0;
        String cursor = null;
        do {
            AuditPage page = bounded.page(rare, cursor, 50);
            assertThat(page.entries()).isEmpty();
            assertThat(page.lookedBackTo()).isNotNull();
            cursor = page.nextCursor();
            looks++;
        } while (cursor != null);

        assertThat(looks).isEqualTo(ALL / 100);
    }

    @Test
    void a_cursor_that_was_not_given_out_is_refused() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> new AuditReader(log).page(ANYTHING, "../secrets_0", 10))
                .withMessage("CURSOR_INVALID");
    }

    @Test
    void a_line_that_is_being_written_is_neither_shown_nor_held_against_the_log(@TempDir Path copy) throws IOException {
        Path last = copied(copy).getLast();
        Files.writeString(last, HALF_LINE, StandardOpenOption.APPEND);

        assertThat(new AuditReader(copy).page(ANYTHING, null, 1).entries())
                .extracting(AuditLineView::seq)
                .containsExactly((long) ALL);
        List<Long> told = new ArrayList<>();
        AuditVerification result =
                AuditVerifier.verifyWhileWritten(copy, Map.of(), (entry, entries, bytes) -> told.add(bytes));
        assertThat(result.sound()).isTrue();
        assertThat(result.lines()).isEqualTo(ALL);
        assertThat(told.getLast())
                .isEqualTo(Files.size(copied(copy).getFirst()) + Files.size(last) - HALF_LINE.length());
    }

    @Test
    void a_log_that_was_cut_off_or_written_anew_does_not_pass_beside_what_was_noted(@TempDir Path copy)
            throws IOException {
        String hash = AuditVerifier.verify(log).lastHash();
        Path last = copied(copy).getLast();
        List<String> lines = Files.readAllLines(last);
        Files.writeString(last, String.join("\n", lines.subList(0, lines.size() - 3)) + "\n");

        assertThat(fault(copy, Map.of())).isNull();
        assertThat(fault(copy, Map.of((long) ALL, hash))).isEqualTo(Fault.SHORTENED);
        assertThat(fault(log, Map.of((long) ALL, hash))).isNull();
        assertThat(fault(log, Map.of((long) ALL - 1, hash))).isEqualTo(Fault.REWRITTEN);
    }

    private static Fault fault(Path folder, Map<Long, String> known) throws IOException {
        return AuditVerifier.verifyWhileWritten(folder, known, (entry, entries, bytes) -> {})
                .broken()
                .map(AuditVerification.Broken::fault)
                .orElse(null);
    }

    /** The files of the log, in a folder of their own. */
    private static List<Path> copied(Path folder) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path file : AuditFiles.in(log)) {
            Path copy = folder.resolve(file.getFileName());
            if (!Files.exists(copy)) {
                Files.copy(file, copy);
            }
            copies.add(copy);
        }
        return copies;
    }

    private static AuditEvent event(int i) {
        boolean other = i % 10 == 0;
        return new AuditEvent(
                other ? "other" : "officer",
                "PUBLICITY_OFFICER",
                other ? AuditAction.SEARCH : AuditAction.VIEW_FINDING,
                "object-" + i,
                other ? Purpose.COMMITTEE_CASE : Purpose.REPUTATION_CLARIFICATION,
                AuditOutcome.DONE);
    }
}
