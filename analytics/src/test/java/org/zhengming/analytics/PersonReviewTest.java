package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.mention.Linking;

class PersonReviewTest {

    private static final Mention IN_DOUBT = mention("NAME_FULL", 0.4);
    private static final Mention BY_NAME = mention("NAME_FULL", 0.9);

    @Test
    void who_is_in_doubt_is_told_when_the_reader_takes_the_post_to_mean_them() {
        Linking reviewed = review(doubting(IN_DOUBT, true), 0.9);

        assertThat(reviewed.mentions()).singleElement().satisfies(mention -> {
            assertThat(mention.confidence()).isGreaterThan(0.65);
            assertThat(mention.reasons()).extracting(Reason::code).contains("MODEL_TAKES_AS_MEANT");
        });
    }

    @Test
    void who_is_in_doubt_stays_out_when_the_reader_doubts_too() {
        Linking doubting = doubting(IN_DOUBT, true);

        assertThat(review(doubting, 0.2)).isSameAs(doubting);
    }

    @Test
    void among_many_registered_a_name_far_from_any_court_is_not_asked_about() {
        Linking doubting = doubting(IN_DOUBT, false);

        assertThat(review(doubting, 0.99)).isSameAs(doubting);
    }

    @Test
    void among_many_registered_a_long_name_far_from_any_court_is_asked_about_where_the_post_sounds_harmful() {
        Linking doubting = doubting(IN_DOUBT, false);

        assertThat(PersonReview.askedWhereHarmful(doubting)).containsExactly(IN_DOUBT);
        assertThat(PersonReview.askedWhereHarmful(doubting(IN_DOUBT, true))).isEmpty();
        assertThat(PersonReview.review(doubting, 0.97).mentions()).hasSize(1);
        assertThat(PersonReview.review(doubting, 0.5)).isSameAs(doubting);
    }

    @Test
    void among_many_registered_the_reader_must_be_surer() {
        Mention inCourt = mention("ORGAN_KIND", 0.4);

        assertThat(review(doubting(inCourt, true), 0.75).mentions()).hasSize(1);
        assertThat(review(doubting(inCourt, false), 0.75).mentions()).isEmpty();
    }

    @Test
    void whoever_stands_beside_another_court_is_not_asked_about() {
        Linking doubting = doubting(mention("OTHER_ORGAN_BESIDE", 0.4), true);

        assertThat(review(doubting, 0.99)).isSameAs(doubting);
    }

    @Test
    void a_namesake_far_from_any_court_goes_when_the_reader_takes_the_post_to_mean_somebody_else() {
        Linking reviewed = review(sure(BY_NAME), 0.05);

        assertThat(reviewed.mentions()).isEmpty();
        assertThat(reviewed.dismissed()).singleElement().satisfies(mention -> assertThat(mention.reasons())
                .extracting(Reason::code)
                .contains("MODEL_TAKES_AS_NAMESAKE"));
    }

    @Test
    void a_name_far_from_any_court_stays_when_the_reader_is_not_sure() {
        Linking sure = sure(BY_NAME);

        assertThat(review(sure, 0.5)).isSameAs(sure);
    }

    @Test
    void a_judge_of_a_play_goes_when_the_reader_takes_the_post_to_mean_somebody_else() {
        Linking reviewed = review(sure(mention("TITLE_BESIDE", 0.9)), 0.05);

        assertThat(reviewed.mentions()).isEmpty();
    }

    @Test
    void whoever_is_named_together_with_their_court_decides_for_all() {
        Linking both = new Linking(List.of(mention("TITLE_BESIDE", 0.9), mention("ORGAN_NEAR", 0.9)), List.of(), true);

        assertThat(review(both, 0.05)).isSameAs(both);
    }

    @Test
    void whom_a_court_stands_beside_is_not_asked_about() {
        Linking sure = sure(mention("ORGAN_BESIDE", 0.9));

        assertThat(review(sure, 0.01)).isSameAs(sure);
    }

    private static Linking review(Linking linking, double read) {
        return PersonReview.asked(linking).isEmpty() ? linking : PersonReview.review(linking, read);
    }

    private static Linking doubting(Mention mention, boolean fewRegistered) {
        return new Linking(List.of(), List.of(mention), fewRegistered);
    }

    private static Linking sure(Mention mention) {
        return new Linking(List.of(mention), List.of(), true);
    }

    private static Mention mention(String clue, double confidence) {
        return new Mention(TargetKind.PERSON, "P1", 0, 3, "罗砚池", confidence, List.of(Reason.of(clue)));
    }
}
