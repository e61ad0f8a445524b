package org.zhengming.analytics.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.story.PileOnRule;

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
    void everything_wrong_in_a_policy_is_told_with_its_line() {
        assertThat(problems(
                        "# an office's own",
                        "x | anybody | SLANDER | - | DROP | ROUTE_DROP",
                        "y | anybody | - | DROP",
                        "z | anybody | INSULT* | - | REFERRAL_REVIEW | ROUTE_REFERRAL_REVIEW",
                        "",
                        "threat | anybody | THREAT | - | REFERRAL_REVIEW | ROUTE_REFERRAL_REVIEW",
                        "threat | any | - | - | DROP | ROUTE_NOWHERE",
                        "threshold THREAT 2",
                        "threshold SLANDER 0.5"))
                .containsExactly(
                        "2 ROW_INVALID",
                        "3 ROW_INVALID",
                        "4 REFERRAL_TOO_WIDE",
                        "6 REFERRAL_TOO_WIDE",
                        "7 ROW_NAME_TAKEN",
                        "7 REASON_UNKNOWN",
                        "7 DROP_OF_SOMEBODY",
                        "8 THRESHOLD_INVALID",
                        "9 THRESHOLD_INVALID",
                        "0 VERSION_MISSING",
                        "0 END_MISSING");
        assertThat(problems("version a", "version b", LAST_ROW)).containsExactly("2 VERSION_TWICE");
    }

    @Test
    void thresholds_of_stories_and_alarms_are_an_offices_own_within_bounds() {
        RoutePolicy policy = RoutePolicy.parse(
                List.of("version ours-2", "threshold pile-on-voices 20", "threshold near-text 0.75", LAST_ROW));

        assertThat(policy.stories().version()).isEqualTo("ours-2");
        assertThat(policy.stories().watch().pileOn()).isEqualTo(new PileOnRule(6, 20, 3));
        assertThat(policy.stories().rules().similar()).isEqualTo(0.75);
        assertThat(problems(
                        "version a",
                        "threshold pile-on-voices 2",
                        "threshold pile-on-hours 1.5",
                        "threshold near-text",
                        "threshold burst-posts many",
                        "threshold same-text-days 15",
                        "threshold pile-on-writers 20",
                        LAST_ROW))
                .containsExactly(
                        "2 THRESHOLD_INVALID",
                        "3 THRESHOLD_INVALID",
                        "4 THRESHOLD_INVALID",
                        "5 THRESHOLD_INVALID",
                        "6 THRESHOLD_INVALID",
                        "7 THRESHOLD_INVALID");
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> RoutePolicy.parse(List.of("version a", "threshold pile-on-voices 2", LAST_ROW)))
                .withMessageContaining("line 2: pile-on-voices cannot be set so.")
                .withMessageContaining("a whole number from 5 to 4096, such as threshold pile-on-voices 15.");
    }

    @Test
    void a_policy_of_an_office_is_read_with_its_thresholds(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("policy.txt"), "\ufeffversion ours-1\nthreshold INSULT 0.9\n" + LAST_ROW + "\n");

        RoutePolicy policy = RoutePolicy.read(file);

        assertThat(policy.version()).isEqualTo("ours-1");
        assertThat(policy.thresholds()).containsExactly(Map.entry(ModelLabel.INSULT, 0.9));
        Files.write(file, new byte[] {'v', (byte) 0xff});
        assertThatExceptionOfType(PolicyException.class).isThrownBy(() -> RoutePolicy.read(file));
    }

    @Test
    void a_threshold_that_nothing_asks_for_is_refused() {
        assertThat(problems(
                        "version a",
                        "threshold PRIVATE_INFO 0.7",
                        "threshold MEANT 0.7",
                        "threshold OFFENSIVE 0.7",
                        "threshold HARM 0.7",
                        LAST_ROW))
                .containsExactly("2 THRESHOLD_INVALID", "3 THRESHOLD_INVALID", "4 THRESHOLD_INVALID");
    }

    private static List<String> problems(String... lines) {
        try {
            RoutePolicy.parse(List.of(lines));
            return List.of();
        } catch (PolicyException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.line() + " " + problem.code())
                    .toList();
        }
    }

    private static Signal signal(SignalType type, String person) {
        return new Signal(type, person, 0, 1, 0.9, List.of());
    }
}
