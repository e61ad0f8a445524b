package org.zhengming.analytics.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;

class RoutePolicyTest {

    private static final RoutePolicy POLICY = RoutePolicy.committed();
    private static final String LAST_ROW = "lawful             | any     | - | - | MONITOR | ROUTE_MONITOR";

    static Stream<Arguments> aPostForEachRow() {
        Signal claim = signal(SignalType.FACT_CLAIM, "P1");
        return Stream.of(
                Arguments.of("nobody", false, List.of(claim), List.of(), Route.DROP),
                Arguments.of(
                        "harm-to-a-person",
                        true,
                        List.of(signal(SignalType.THREAT, "P1"), claim),
                        List.of(SpeechContext.COMPLAINT),
                        Route.REFERRAL_REVIEW),
                Arguments.of(
                        "own-life",
                        true,
                        List.of(signal(SignalType.SELF_HARM, null), claim),
                        List.of(SpeechContext.COMPLAINT),
                        Route.WELFARE),
                Arguments.of(
                        "claim-in-complaint", true, List.of(claim), List.of(SpeechContext.COMPLAINT), Route.MONITOR),
                Arguments.of(
                        "claim-in-report", true, List.of(claim), List.of(SpeechContext.MEDIA_REPORT), Route.MONITOR),
                Arguments.of("claim", true, List.of(claim), List.of(SpeechContext.OPINION), Route.FACT_CHECK),
                Arguments.of(
                        "lawful",
                        true,
                        List.of(signal(SignalType.INSULT, "P1"), signal(SignalType.THREAT, null)),
                        List.of(),
                        Route.MONITOR));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("aPostForEachRow")
    void each_row_decides_the_posts_it_is_for(
            String row, boolean meant, List<Signal> signals, List<SpeechContext> kinds, Route route) {
        List<Mention> mentions =
                meant ? List.of(new Mention(TargetKind.PERSON, "P1", 0, 2, "闻人", 0.9, List.of())) : List.of();
        List<Context> contexts =
                kinds.stream().map(kind -> new Context(kind, 0.9, List.of())).toList();

        Router.Suggestion suggestion = new Router(POLICY).route(mentions, signals, contexts);

        assertThat(suggestion.route()).isEqualTo(route);
        assertThat(suggestion.reasons().getLast().arguments()).containsExactly(POLICY.version(), row);
    }

    @Test
    void every_row_has_its_post_above() {
        assertThat(aPostForEachRow().map(arguments -> arguments.get()[0]))
                .containsExactlyElementsOf(
                        POLICY.rows().stream().map(row -> (Object) row.name()).toList());
    }

    @Test
    void a_policy_that_could_leave_a_post_without_a_path_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RoutePolicy.parse(List.of("claim | anybody | FACT_CLAIM | - | FACT_CHECK | ROUTE_FACT_CHECK")))
                .withMessageContaining("last row");
    }

    @Test
    void a_row_with_an_unknown_word_or_a_missing_column_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoutePolicy.parse(List.of("x | anybody | SLANDER | - | DROP | Y", LAST_ROW)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoutePolicy.parse(List.of("x | anybody | - | DROP", LAST_ROW)))
                .withMessageContaining("6 columns");
    }

    private static Signal signal(SignalType type, String person) {
        return new Signal(type, person, 0, 1, 0.9, List.of());
    }
}
