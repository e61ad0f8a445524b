package org.zhengming.api.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.api.cases.Action;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;

/** Safeguards of domain.md D that stand at the way to the police; the others are in SafeguardsTest. */
class ReferralSafeguardsTest {

    @ParameterizedTest
    @EnumSource
    void d3_lawful_speech_of_any_kind_is_not_referred_whatever_is_seen_in_it(SpeechContext context) {
        Finding shielded = finding(SignalType.THREAT, Route.MONITOR, List.of(new Context(context, 0.6, List.of())));

        assertThatThrownBy(() -> Referable.of(shielded, "p1", false))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.FINDING_SHIELDED));
    }

    @Test
    void d3_only_two_people_with_written_reasons_reclassify_and_it_goes_into_the_months_sample() {
        Action propose = ReclassificationProcedure.PROCEDURE.action("PROPOSE").orElseThrow();
        Action confirm = ReclassificationProcedure.PROCEDURE.action("CONFIRM").orElseThrow();

        assertThat(propose.required()).contains("argument");
        assertThat(confirm.required()).contains("answer", "sampleMonth");
        assertThat(confirm.differsFrom()).contains("PROPOSE");
    }

    @ParameterizedTest
    @EnumSource
    void d6_only_leaks_intrusion_threats_calls_and_extortion_are_referred(SignalType signal) {
        Finding finding = finding(signal, Route.REFERRAL_REVIEW, List.of());
        boolean narrow = List.of(
                        SignalType.PRIVATE_INFO,
                        SignalType.PRIVACY_INTRUSION,
                        SignalType.THREAT,
                        SignalType.HARASSMENT_CALL,
                        SignalType.EXTORTION)
                .contains(signal);

        if (narrow) {
            assertThat(Referable.of(finding, "p1", false).signals()).hasSize(1);
        } else {
            assertThatThrownBy(() -> Referable.of(finding, "p1", true))
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.code())
                            .isEqualTo(ProblemCode.FINDING_NOT_REFERABLE));
        }
    }

    @Test
    void d21_too_many_refusals_suspend_referrals_until_the_committee_resolves_otherwise() {
        assertThat(ReferralPolicy.USUAL.tooMany(6, 10)).isTrue();
        assertThat(ReferralPolicy.USUAL.tooMany(5, 10)).isFalse();
        Action lift = SuspensionProcedure.PROCEDURE.action("LIFT").orElseThrow();

        assertThat(lift.required()).contains("resolution");
        assertThat(lift.differsFrom()).contains("PROPOSE_LIFT");
        assertThat(SuspensionProcedure.PROCEDURE.from("SUSPENDED"))
                .extracting(Action::name)
                .containsExactly("PROPOSE_LIFT");
    }

    private static Finding finding(SignalType signal, Route route, List<Context> contexts) {
        return new Finding(
                "f1",
                route,
                List.of("p1"),
                List.of("o1"),
                List.of(),
                List.of(new Signal(signal, "p1", 0, 2, 0.9, List.of())),
                List.of(),
                contexts,
                List.of());
    }
}
