package org.zhengming.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinaryScoreTest {

    private final BinaryScore score = new BinaryScore();

    @Test
    void a_half_or_more_says_the_label() {
        score.add(0.5, true);
        score.add(0.7, false);
        score.add(0.49, true);
        score.add(0.1, false);

        assertThat(score.accuracy()).isEqualTo(0.5);
        assertThat(score.said()).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.macroF1()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void macro_f1_counts_the_rare_kind_as_much_as_the_common_one() {
        for (int i = 0; i < 9; i++) {
            score.add(0, false);
        }
        score.add(0, true);

        assertThat(score.accuracy()).isEqualTo(0.9);
        assertThat(score.macroF1()).isCloseTo(18.0 / 19 / 2, within(1e-9));
    }

    @Test
    void order_alone_counts_for_the_rank_whatever_the_probabilities() {
        score.add(0.01, false);
        score.add(0.02, true);
        score.add(0.03, false);
        score.add(0.04, true);

        assertThat(score.rankAccuracy()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void equal_probabilities_tell_nothing_and_count_half() {
        score.add(0.3, false);
        score.add(0.3, true);
        score.add(0.3, true);

        assertThat(score.rankAccuracy()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void without_both_kinds_there_is_no_order() {
        score.add(0.3, true);

        assertThat(score.rankAccuracy()).isNaN();
        assertThat(score.holding()).isEqualTo(1);
    }
}
