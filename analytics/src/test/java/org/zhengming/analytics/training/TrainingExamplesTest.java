package org.zhengming.analytics.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.evaluation.Expectation;
import org.zhengming.analytics.evaluation.LabelledCase;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Role;
import org.zhengming.ingest.Post;

class TrainingExamplesTest {

    private static final Organ COURT = new Organ("C1", "临湖市青渡区人民法院", List.of("青渡法院"), "临湖市青渡区");
    private final TrainingExamples examples = new TrainingExamples(Registry.of(List.of(new ProtectedPerson(
            "P1", "罗砚池", Role.JUDGE, List.of(), COURT, "民一庭法官", null, null, null, List.of(), List.of()))));

    @Test
    void an_ordinary_sentence_means_whom_it_is_spoken_to_and_does_no_harm() {
        TrainingExample example = examples.ordinary(post("青渡法院罗砚池法官，今天好热啊")).orElseThrow();

        assertThat(example.text()).doesNotContain("罗砚池").contains("今天好热啊");
        assertThat(example.labels()).containsExactly(ModelLabel.MEANT);
        assertThat(example.tags()).isEmpty();
    }

    @Test
    void of_an_ordinary_sentence_nobody_said_in_which_context_it_stands() {
        TrainingExample example = examples.ordinary(post("青渡法院罗砚池法官，今天好热啊")).orElseThrow();

        assertThat(example.unsaid())
                .contains(ModelLabel.OPINION, ModelLabel.MEDIA_REPORT, ModelLabel.REPOST)
                .doesNotContain(ModelLabel.THREAT, ModelLabel.INSULT, ModelLabel.MEANT, ModelLabel.OFFENSIVE);
    }

    @Test
    void of_a_labelled_post_all_is_said_and_its_leaks_are_marked() {
        Expectation expected = new Expectation(
                Set.of("P1"),
                Set.of(SignalType.PRIVATE_INFO),
                Set.of(new Expectation.LeakSpan(LeakType.PHONE, "13800002718")),
                Set.of(),
                Route.REFERRAL_REVIEW);
        TrainingExample example = examples.of(new LabelledCase(post("青渡法院罗砚池的手机13800002718"), expected, false))
                .orElseThrow();

        assertThat(example.unsaid()).isEmpty();
        assertThat(example.labels()).contains(ModelLabel.PRIVATE_INFO, ModelLabel.HARM, ModelLabel.MEANT);
        assertThat(example.tags())
                .extracting(tag -> example.text().substring(tag.start(), tag.end()))
                .containsExactly("13800002718");
    }

    @Test
    void a_post_that_hints_at_nobody_registered_teaches_nothing() {
        assertThat(examples.ordinary(post("今天好热啊"))).isEmpty();
    }

    private static Post post(String text) {
        return new Post("t1", "weibo", null, null, null, null, text, null, null, null);
    }
}
