package org.zhengming.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Context;
import org.zhengming.analytics.Finding;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.Signal;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.evaluation.Scorecard.Measure;
import org.zhengming.ingest.ItemRejected;

class ScorecardTest {

    private static final String LEAK_CASE = """
            {"id":"c1","text":"屈法官电话13800001234","expect":{"persons":["T01"],"signals":["PRIVATE_INFO"],
            "leaks":[{"type":"PHONE","text":"13800001234"}],"context":[],"route":"REFERRAL_REVIEW"}}""".replace("\n", "");

    @Test
    void a_finding_as_expected_is_all_hits() throws ItemRejected {
        Scorecard scorecard = new Scorecard();

        scorecard.add(new LabelledCaseJson().read(LEAK_CASE), finding(5, 16));

        for (Measure measure : List.of(Measure.PERSON, Measure.ROUTE, Measure.SIGNAL, Measure.LEAK)) {
            assertThat(scorecard.total(measure)).as(measure.name()).isEqualTo(new Tally(1, 0, 0));
        }
        assertThat(scorecard.routeAccuracy()).isEqualTo(1);
    }

    @Test
    void a_leak_with_other_bounds_is_both_a_false_alarm_and_a_miss_but_touches() throws ItemRejected {
        Scorecard scorecard = new Scorecard();

        scorecard.add(new LabelledCaseJson().read(LEAK_CASE), finding(3, 16));

        assertThat(scorecard.total(Measure.LEAK)).isEqualTo(new Tally(0, 1, 1));
        assertThat(scorecard.total(Measure.LEAK_TOUCHED)).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void a_leak_without_characters_touches_nothing() throws ItemRejected {
        Scorecard scorecard = new Scorecard();

        scorecard.add(new LabelledCaseJson().read(LEAK_CASE), finding(5, 5));

        assertThat(scorecard.total(Measure.LEAK_TOUCHED)).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void what_nobody_expected_and_nobody_found_is_not_counted() throws ItemRejected {
        Scorecard scorecard = new Scorecard();
        LabelledCase nothing = new LabelledCaseJson()
                .read("{\"id\":\"c2\",\"text\":\"高原反应\",\"expect\":{\"persons\":[],\"signals\":[],\"leaks\":[],"
                        + "\"context\":[],\"route\":\"DROP\"}}");

        scorecard.add(nothing, Finding.drop("c2", List.of()));

        assertThat(scorecard.tallies(Measure.SIGNAL)).isEmpty();
        assertThat(scorecard.tallies(Measure.ROUTE)).containsOnlyKeys("DROP");
        assertThat(scorecard.total(Measure.CONTEXT).precision()).isNaN();
    }

    @Test
    void a_relative_of_somebody_expected_is_right_and_an_organ_is_not_judged() throws ItemRejected {
        Scorecard scorecard = new Scorecard();
        List<Mention> mentions = List.of(
                mention(TargetKind.RELATIVE, "T01/SPOUSE/1"),
                mention(TargetKind.RELATIVE, "T011/SPOUSE/1"),
                mention(TargetKind.PERSON, "T01"),
                mention(TargetKind.ORGAN, "O1"));

        scorecard.add(
                new LabelledCaseJson().read(LEAK_CASE),
                new Finding(
                        "c1",
                        Route.MONITOR,
                        List.of("T01"),
                        List.of(),
                        mentions,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(scorecard.mentionReliability().bins().getLast().count()).isEqualTo(3);
        assertThat(scorecard.mentionReliability().bins().getLast().right()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void figures_have_stable_names_and_leave_out_what_was_not_there() throws ItemRejected {
        Scorecard scorecard = new Scorecard();

        scorecard.add(new LabelledCaseJson().read(LEAK_CASE), finding(3, 16));

        assertThat(Figures.of(scorecard))
                .containsEntry("cases", 1.0)
                .containsEntry("route.REFERRAL_REVIEW.recall", 1.0)
                .containsEntry("leak.recall", 0.0)
                .containsEntry("leak.touched.PHONE.f1", 1.0)
                .doesNotContainKeys("context.precision", "lawful.referred", "mention.reliability.error")
                .extractingByKey("signal.reliability.error")
                .satisfies(error -> assertThat(error).isCloseTo(0.1, within(1e-9)));
    }

    @Test
    void precision_recall_and_f1_follow_their_definitions() {
        Tally tally = new Tally(6, 2, 4);

        assertThat(tally.precision()).isCloseTo(0.75, within(1e-9));
        assertThat(tally.recall()).isCloseTo(0.6, within(1e-9));
        assertThat(tally.f1()).isCloseTo(2 * 0.75 * 0.6 / (0.75 + 0.6), within(1e-9));
    }

    @Test
    void a_label_that_is_none_is_named_with_those_that_are() {
        String unknown = LEAK_CASE.replace("PRIVATE_INFO", "RUMOUR");

        assertThatThrownBy(() -> new LabelledCaseJson().read(unknown))
                .isInstanceOf(LabelledCaseException.class)
                .hasMessageContaining("RUMOUR")
                .hasMessageContaining("THREAT");
    }

    private static Mention mention(TargetKind kind, String target) {
        return new Mention(kind, target, 0, 3, "屈法官", 0.9, List.of());
    }

    private static Finding finding(int leakStart, int leakEnd) {
        Leak leak = new Leak(LeakType.PHONE, "T01", leakStart, leakEnd, "138****1234", 0.9, List.of());
        Signal signal = new Signal(SignalType.PRIVATE_INFO, "T01", leakStart, leakEnd, 0.9, List.of());
        return new Finding(
                "c1",
                Route.REFERRAL_REVIEW,
                List.of("T01"),
                List.of(),
                List.of(),
                List.of(signal),
                List.of(leak),
                List.<Context>of(),
                List.of());
    }
}
