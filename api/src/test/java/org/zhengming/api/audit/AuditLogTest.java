package org.zhengming.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.api.audit.AuditVerification.Fault;
import org.zhengming.api.problem.ApiException;
import reactor.core.publisher.Flux;

class AuditLogTest {

    private static final Instant MARCH = Instant.parse("2026-03-31T23:59:00Z");

    @TempDir
    Path folder;

    @Test
    void the_chain_goes_on_after_a_restart_and_into_the_next_month() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(MARCH);
        record(now::get, "one", "two");
        record(now::get, "three");
        now.set(MARCH.plusSeconds(120));
        record(now::get, "four");

        AuditVerification result = AuditVerifier.verify(folder);

        assertThat(result.sound()).isTrue();
        assertThat(result.lines()).isEqualTo(4);
        assertThat(folder.resolve("audit-2026-03.jsonl")).exists();
        assertThat(lines("audit-2026-04.jsonl"))
                .singleElement()
                .asString()
                .contains("\"seq\":4", "\"what\":\"four\"", "\"hash\":\"" + result.lastHash());
        assertThat(AuditVerifier.verify(folder.resolve("audit-2026-04.jsonl")).sound())
                .isTrue();
    }

    @Test
    void a_line_has_its_fields_in_order_and_its_hash_is_of_the_line_without_it()
            throws IOException, NoSuchAlgorithmException {
        record(InstantSource.fixed(MARCH), "one");

        String line = lines("audit-2026-03.jsonl").getFirst();

        assertThat(line)
                .startsWith("{\"seq\":1,\"at\":\"2026-03-31T23:59:00Z\",\"who\":\"li\",\"role\":\"AUDITOR\","
                        + "\"action\":\"SEARCH\",\"what\":\"one\",\"purpose\":\"COMMITTEE_CASE\",\"outcome\":\"DONE\","
                        + "\"prevHash\":\"" + "0".repeat(64) + "\",\"hash\":\"");
        String canonical = line.replaceAll(",\"hash\":\"[0-9a-f]{64}\"}$", "}");
        assertThat(line).contains(sha256(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"seq\":3,\"at\":\"20", "\u0000\u0000\u0000", "x"})
    void a_half_written_last_line_is_cut_off_and_the_cut_is_recorded(String half) throws IOException {
        record(InstantSource.fixed(MARCH), "one", "two");
        Path file = folder.resolve("audit-2026-03.jsonl");
        Files.writeString(file, half, StandardOpenOption.APPEND);
        assertThat(AuditVerifier.verify(folder).broken()).get().satisfies(broken -> {
            assertThat(broken.line()).isEqualTo(3);
            assertThat(broken.fault()).isEqualTo(Fault.UNREADABLE);
        });

        record(InstantSource.fixed(MARCH), "three");

        assertThat(AuditVerifier.verify(folder).sound()).isTrue();
        assertThat(lines("audit-2026-03.jsonl").get(2)).contains("REPAIR", half.length() + " bytes");
        assertThat(lines("audit-2026-03.jsonl")).hasSize(4);
    }

    @Test
    void every_change_to_the_log_shows_at_the_first_line_it_touches() throws IOException {
        record(InstantSource.fixed(MARCH), "one", "two", "three", "four");
        Path file = folder.resolve("audit-2026-03.jsonl");
        List<String> good = Files.readAllLines(file);

        assertThat(fault(file, good.get(0), good.get(1).replace("two", "2"), good.get(2)))
                .isEqualTo("2 CHANGED");
        assertThat(fault(file, good.get(0), good.get(2), good.get(3))).isEqualTo("2 OUT_OF_SEQUENCE");
        assertThat(fault(file, good.get(1), good.get(2))).isEqualTo("1 OUT_OF_SEQUENCE");
        assertThat(fault(file, good.get(0), good.get(1).replace("{", "{\"more\":1,")))
                .isEqualTo("2 UNREADABLE");
        assertThat(fault(file, good.get(0), good.get(1).replace(":", ": "))).isEqualTo("2 UNREADABLE");
        String foreign = AuditLine.write(AuditLine.seal(new AuditEntry(
                2, MARCH, "li", null, AuditAction.SEARCH, "x", null, AuditOutcome.DONE, null, "f".repeat(64), null)));
        assertThat(fault(file, good.get(0), foreign)).isEqualTo("2 NOT_CHAINED");
    }

    @Test
    void a_log_whose_last_line_was_changed_is_not_continued() throws IOException {
        record(InstantSource.fixed(MARCH), "one", "two");
        Path file = folder.resolve("audit-2026-03.jsonl");
        Files.writeString(file, Files.readString(file).replace("two", "2"));

        assertThatThrownBy(() -> AuditLog.open(folder))
                .isInstanceOf(AuditBrokenException.class)
                .hasMessageContaining("verify-audit");
    }

    @Test
    void two_writers_cannot_have_the_log_open() {
        try (AuditLog log = AuditLog.open(folder)) {
            assertThatThrownBy(() -> AuditLog.open(folder)).isInstanceOf(UncheckedIOException.class);
            log.record(event("still fine")).block();
        }
    }

    @Test
    void many_events_side_by_side_are_all_written_once() throws IOException {
        try (AuditLog log = AuditLog.open(folder)) {
            Flux.fromStream(IntStream.range(0, 3000).boxed())
                    .flatMap(i -> log.record(event("event " + i)), 200)
                    .blockLast();
        }

        assertThat(AuditVerifier.verify(folder).lines()).isEqualTo(3000);
    }

    @Test
    void an_id_of_ours_stays_whole_whatever_its_digits() throws IOException {
        String id = "12345678-1234-4234-8234-123456789012";
        record(InstantSource.fixed(MARCH), "referral/" + id + " SEND 9, 13800001234");

        assertThat(lines("audit-2026-03.jsonl").getFirst()).contains("referral/" + id + " SEND 9, 138****");
    }

    @Test
    void a_number_that_was_searched_for_does_not_become_a_private_value_in_the_log() throws IOException {
        record(InstantSource.fixed(MARCH), "13800001234 or １３８００００１２３４ in case 2026", "x".repeat(5000));

        List<String> lines = lines("audit-2026-03.jsonl");
        assertThat(lines.get(0)).contains("138**** or １３８**** in case 2026");
        assertThat(lines.get(1).length()).isLessThan(1500);
    }

    @Test
    void a_closed_log_refuses() {
        AuditLog log = AuditLog.open(folder);
        log.close();

        assertThatThrownBy(() -> log.record(event("late")).block()).isInstanceOf(ApiException.class);
    }

    private void record(InstantSource clock, String... whats) {
        try (AuditLog log = AuditLog.open(folder, clock)) {
            for (String what : whats) {
                log.record(event(what)).block();
            }
        }
    }

    private static AuditEvent event(String what) {
        return new AuditEvent("li", "AUDITOR", AuditAction.SEARCH, what, Purpose.COMMITTEE_CASE, AuditOutcome.DONE);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private String fault(Path file, String... lines) throws IOException {
        Files.write(file, List.of(lines));
        return AuditVerifier.verify(folder)
                .broken()
                .map(broken -> broken.line() + " " + broken.fault())
                .orElse("sound");
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
