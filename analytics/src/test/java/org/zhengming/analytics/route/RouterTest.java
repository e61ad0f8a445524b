package org.zhengming.analytics.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;

class RouterTest {

    private static final Router ROUTER = new Router(RoutePolicy.committed());

    private static final Mention JUDGE = new Mention(TargetKind.PERSON, "P1", 0, 2, "闻人", 0.9, List.of());
    private static final Mention COURT = new Mention(TargetKind.ORGAN, "C1", 0, 2, "法院", 0.9, List.of());

    @Test
    void about_nobody_registered_is_dropped() {
        assertThat(route(List.of(), List.of())).isEqualTo(Route.DROP);
        assertThat(route(List.of(), List.of(signal(SignalType.SELF_HARM, null))))
                .isEqualTo(Route.DROP);
    }

    @Test
    void a_court_named_without_more_is_monitored() {
        assertThat(route(List.of(COURT), List.of())).isEqualTo(Route.MONITOR);
    }

    @Test
    void an_insult_alone_is_monitored() {
        assertThat(route(List.of(JUDGE), List.of(signal(SignalType.INSULT, "P1"))))
                .isEqualTo(Route.MONITOR);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRIVATE_INFO", "PRIVACY_INTRUSION", "THREAT", "HARASSMENT_CALL", "EXTORTION"})
    void referral_wins_over_everything_and_over_every_context(SignalType type) {
        List<Signal> signals =
                List.of(signal(SignalType.SELF_HARM, null), signal(SignalType.FACT_CLAIM, "P1"), signal(type, "P1"));

        for (SpeechContext context : SpeechContext.values()) {
            assertThat(route(List.of(JUDGE), signals, context)).isEqualTo(Route.REFERRAL_REVIEW);
        }
    }

    @Test
    void a_threat_against_nobody_protected_is_no_referral() {
        assertThat(route(List.of(COURT), List.of(signal(SignalType.THREAT, null))))
                .isEqualTo(Route.MONITOR);
    }

    @Test
    void self_harm_calls_for_care_before_any_check_of_facts() {
        assertThat(route(
                        List.of(COURT),
                        List.of(signal(SignalType.SELF_HARM, null), signal(SignalType.FACT_CLAIM, "P1"))))
                .isEqualTo(Route.WELFARE);
    }

    @Test
    void a_claim_is_checked_unless_it_is_a_complaint_or_a_sourced_report() {
        List<Signal> claim = List.of(signal(SignalType.FACT_CLAIM, "P1"));

        assertThat(route(List.of(JUDGE), claim)).isEqualTo(Route.FACT_CHECK);
        assertThat(route(List.of(JUDGE), claim, SpeechContext.OPINION)).isEqualTo(Route.FACT_CHECK);
        assertThat(route(List.of(JUDGE), claim, SpeechContext.COMPLAINT)).isEqualTo(Route.MONITOR);
        assertThat(route(List.of(JUDGE), claim, SpeechContext.MEDIA_REPORT)).isEqualTo(Route.MONITOR);
    }

    @Test
    void every_route_says_why_and_by_which_row_of_which_policy() {
        assertThat(ROUTER.route(List.of(), List.of(), List.of()).reasons())
                .containsExactly(
                        Reason.of("ROUTE_DROP"),
                        Reason.of("ROUTE_POLICY", RoutePolicy.committed().version(), "nobody"));
    }

    private static Route route(List<Mention> mentions, List<Signal> signals, SpeechContext... contexts) {
        List<Context> found = java.util.Arrays.stream(contexts)
                .map(type -> new Context(type, 0.9, List.of()))
                .toList();
        return ROUTER.route(mentions, signals, found).route();
    }

    private static Signal signal(SignalType type, String person) {
        return new Signal(type, person, 0, 1, 0.9, List.of());
    }
}
