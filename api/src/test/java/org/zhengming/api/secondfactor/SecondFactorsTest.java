package org.zhengming.api.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.secondfactor.SecondFactors.Offer;
import org.zhengming.ingest.Sha256;

class SecondFactorsTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    private Instant now = START;
    private byte[] secret;
    private List<String> recovery;

    /** RFC 6238 appendix B, the last six digits of its eight. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codes_are_those_of_the_standard(long second, String code) {
        byte[] known = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.code(known, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void a_secret_is_written_as_apps_read_it() {
        assertThat(Base32.encode("foobarfoob".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTBOJTG633C");
        Offer offer = factors().offer("陈 a/b", null);
        assertThat(offer.uri())
                .startsWith("otpauth://totp/%E6%AD%A3%E5%90%8D:%E9%99%88%20a%2Fb?secret=" + offer.text());
        assertThat(offer.text()).hasSize(32);
    }

    @Test
    void a_code_is_taken_once_and_so_is_none_before_it() {
        enrol();
        now = now.plus(STEP.multipliedBy(4));
        String before = code(-1);
        String current = code(0);

        factors().take("chen", current);

        refused(() -> factors().take("chen", current), ProblemCode.SECOND_FACTOR_INVALID);
        refused(() -> factors().take("chen", before), ProblemCode.SECOND_FACTOR_INVALID);
    }

    @Test
    void the_code_that_enrolled_is_used_up() {
        enrol();

        refused(() -> factors().take("chen", code(0)), ProblemCode.SECOND_FACTOR_INVALID);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_no_more() {
        enrol();
        now = now.plus(Duration.ofMinutes(5));

        refused(() -> factors().take("chen", code(-2)), ProblemCode.SECOND_FACTOR_INVALID);
        refused(() -> factors().take("chen", code(2)), ProblemCode.SECOND_FACTOR_INVALID);
        factors().take("chen", code(-1));
        factors().take("chen", code(1));
    }

    @Test
    void after_five_wrong_codes_the_right_one_has_to_wait_also_after_a_restart() {
        enrol();
        now = now.plus(Duration.ofHours(1));
        for (int i = 0; i < SecondFactor.MOST_FAILURES; i++) {
            refused(() -> factors().take("chen", "12345"), ProblemCode.SECOND_FACTOR_INVALID);
        }

        refused(() -> factors().take("chen", code(0)), ProblemCode.SECOND_FACTOR_LOCKED);
        now = now.plus(SecondFactor.LOCK);
        factors().take("chen", code(0));
    }

    @Test
    void a_recovery_code_is_good_once_however_it_is_written() {
        enrol();

        assertThat(new HashSet<>(recovery)).hasSize(8);
        assertThat(factors().take("chen", recovery.getFirst().toUpperCase().replace('-', ' ')))
                .hasValue(7);
        refused(() -> factors().take("chen", recovery.getFirst()), ProblemCode.SECOND_FACTOR_INVALID);
        assertThat(factors().standing("chen").orElseThrow().recoveryCodesLeft()).isEqualTo(7);
    }

    @Test
    void one_persons_code_is_not_anothers() {
        enrol();
        Offer other = factors().offer("lin", null);
        factors().enrol("lin", other, Totp.code(other.secret(), Totp.step(now)));
        now = now.plus(STEP.multipliedBy(2));

        refused(() -> factors().take("lin", code(0)), ProblemCode.SECOND_FACTOR_INVALID);
    }

    @Test
    void nothing_readable_lies_on_the_disk_and_a_seal_holds_for_one_account() throws IOException {
        enrol();
        Path file = sealed();
        String content = Files.readString(file, StandardCharsets.UTF_8);

        assertThat(content).doesNotContain("secret", recovery.getFirst(), "chen");
        assertThat(file.getFileName().toString()).doesNotContain("chen");
        Offer other = factors().offer("lin", null);
        factors().enrol("lin", other, Totp.code(other.secret(), Totp.step(now)));
        for (Path each : List.of(file, sealed("lin"))) {
            Files.writeString(each, content);
        }
        assertThat(factors().standing("chen")).isPresent();
        assertThatThrownBy(() -> factors().standing("lin")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_new_key_seals_everything_anew() throws IOException {
        enrol();
        Path keys = data.resolve("keys/accounts");
        KeyRing.rotate(keys);

        assertThat(factors().sealAnew()).isEqualTo(1);
        assertThat(factors().sealAnew()).isZero();
        KeyRing.dropOld(keys);

        assertThat(Files.readString(sealed())).startsWith("2:");
        now = now.plus(STEP.multipliedBy(2));
        factors().take("chen", code(0));
    }

    @Test
    void a_reset_takes_it_away() {
        enrol();

        assertThat(factors().reset("chen")).isTrue();
        assertThat(factors().standing("chen")).isEmpty();
        assertThat(factors().reset("chen")).isFalse();
    }

    /** As after a restart: nothing is remembered but what is on the disk. */
    private SecondFactors factors() {
        return SecondFactors.in(data, () -> now);
    }

    private void enrol() {
        Offer offer = factors().offer("chen", null);
        secret = offer.secret();
        refused(() -> factors().enrol("chen", offer, code(5)), ProblemCode.SECOND_FACTOR_INVALID);
        recovery = factors().enrol("chen", offer, code(0));
    }

    private String code(int stepsFromNow) {
        return Totp.code(secret, Totp.step(now) + stepsFromNow);
    }

    private Path sealed() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("second-factors"))) {
            return files.filter(each -> each.toString().endsWith(".sealed"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path sealed(String username) {
        return data.resolve("second-factors").resolve(Sha256.hex(username) + ".sealed");
    }

    private static void refused(ThrowingCallable call, ProblemCode code) {
        assertThat(catchThrowableOfType(ApiException.class, call).code()).isEqualTo(code);
    }
}
