package org.zhengming.api.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.api.Fixtures;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

class ReferableTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void safeguard_D3_no_shielded_speech_of_any_kind_is_referred(SpeechContext context) {
        for (Route route : EnumSet.complementOf(EnumSet.of(Route.REFERRAL_REVIEW))) {
            Finding shielded = finding(route, List.of(signal(SignalType.THREAT)), List.of(), context);

            assertRefused(shielded, ProblemCode.FINDING_SHIELDED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void safeguard_D3_of_a_shielded_post_the_leaked_span_alone_is_referred(SpeechContext context) {
        IndexedFinding document = Fixtures.leak("f1", NOW);
        Finding shielded =
                finding(Route.REFERRAL_REVIEW, List.of(), document.finding().leaks(), context);

        Referable referable = Referable.of(shielded, "p1", false);

        assertThat(referable.scope()).isEqualTo(ReferralScope.SPAN_ONLY);
        assertThat(referable.fields(document)).containsKey("spans").doesNotContainKey("excerpt");
        assertThat(referable.fields(document).toString())
                .contains("138****1234")
                .doesNotContain("大家打起来", Fixtures.PRIVATE_PHONE);
    }

    @Test
    void what_two_people_reclassified_is_referred_whole() {
        IndexedFinding document = Fixtures.leak("f1", NOW);
        Finding reclassified =
                finding(Route.MONITOR, List.of(signal(SignalType.THREAT)), List.of(), SpeechContext.SATIRE);

        assertThat(Referable.of(reclassified, "p1", true).scope()).isEqualTo(ReferralScope.WHOLE_POST);
        assertThat(Referable.of(reclassified, "p1", true).fields(document)).containsKey("excerpt");
    }

    @ParameterizedTest
    @EnumSource
    void safeguard_D6_only_leaks_intrusion_threats_calls_to_harass_and_extortion_are_referred(SignalType type) {
        Finding finding = finding(Route.REFERRAL_REVIEW, List.of(signal(type)), List.of());

        if (List.of(SignalType.INSULT, SignalType.FACT_CLAIM, SignalType.SELF_HARM)
                .contains(type)) {
            assertRefused(finding, ProblemCode.FINDING_NOT_REFERABLE);
        } else {
            assertThat(Referable.of(finding, "p1", false).signals()).hasSize(1);
        }
    }

    @Test
    void what_is_done_to_somebody_else_is_not_referred_for_this_person() {
        Finding finding = finding(Route.REFERRAL_REVIEW, List.of(signal(SignalType.THREAT)), List.of());

        assertThatThrownBy(() -> Referable.of(finding, "p2", false))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.FINDING_NOT_REFERABLE));
    }

    @Test
    void a_reclassified_insult_is_still_none_of_the_polices_business() {
        Finding insult = finding(Route.MONITOR, List.of(signal(SignalType.INSULT)), List.of(), SpeechContext.OPINION);

        assertThatThrownBy(() -> Referable.of(insult, "p1", true))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.FINDING_NOT_REFERABLE));
    }

    @Property
    void a_count_is_told_in_thousandths_of_the_reference_and_doubles_for_an_insider(
            @ForAll @IntRange(max = 500) int n50,
            @ForAll @IntRange(max = 5_000) int n500,
            @ForAll @IntRange(max = 50_000) int n5000) {
        double ratio = n50 / 50.0 + n500 / 500.0 + n5000 / 5000.0;

        ReferenceCounts counts = ReferenceCounts.of(n50, n500, n5000, false);

        assertThat((double) counts.perMille()).isBetween(ratio * 1000 - 1.001, ratio * 1000 + 0.001);
        assertThat(ReferenceCounts.of(n50, n500, n5000, true).perMille())
                .isBetween(2 * counts.perMille(), 2 * counts.perMille() + 2);
        assertThat(counts.hint() == CountHint.BELOW_REFERENCE).isEqualTo(counts.perMille() < 1_000);
    }

    @Test
    void each_leak_counts_in_its_bucket() {
        List<Leak> leaks = List.of(
                new Leak(LeakType.PHONE, "p1", 0, 1, "*", 1, List.of()),
                new Leak(LeakType.HEALTH, "p1", 0, 1, "*", 1, List.of()),
                new Leak(LeakType.PROPERTY, "p1", 0, 1, "*", 1, List.of()));

        ReferenceCounts counts = ReferenceCounts.of(leaks, false);

        assertThat(List.of(counts.n50(), counts.n500(), counts.n5000())).containsExactly(1L, 1L, 1L);
        assertThat(counts.perMille()).isEqualTo(22);
    }

    private static void assertRefused(Finding finding, ProblemCode code) {
        assertThatThrownBy(() -> Referable.of(finding, "p1", false))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static Signal signal(SignalType type) {
        return new Signal(type, "p1", 0, 3, 0.9, List.of());
    }

    private static Finding finding(Route route, List<Signal> signals, List<Leak> leaks, SpeechContext... contexts) {
        List<Context> shields = List.of(contexts).stream()
                .map(type -> new Context(type, 0.8, List.of()))
                .toList();
        return new Finding("f1", route, List.of("p1"), List.of("o1"), List.of(), signals, leaks, shields, List.of());
    }
}
