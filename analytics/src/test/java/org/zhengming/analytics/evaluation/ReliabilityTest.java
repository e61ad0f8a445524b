package org.zhengming.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private final Reliability reliability = new Reliability();

    @Test
    void confidence_that_is_right_as_often_as_it_says_has_no_error() {
        for (int i = 0; i < 10; i++) {
            reliability.add(0.9, i < 9);
            reliability.add(0.3, i < 3);
        }

        assertThat(reliability.expectedError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void the_error_is_the_distance_weighted_by_how_much_was_said() {
        reliability.add(0.9, false);
        reliability.add(0.1, false);
        reliability.add(0.1, false);

        assertThat(reliability.expectedError()).isCloseTo((0.9 + 0.1 + 0.1) / 3, within(1e-9));
    }

    @Test
    void full_confidence_falls_into_the_last_of_five_bins() {
        reliability.add(1, true);
        reliability.add(0.85, false);

        assertThat(reliability.bins()).hasSize(5);
        assertThat(reliability.bins().getLast().count()).isEqualTo(2);
        assertThat(reliability.bins().getLast().confidence()).isCloseTo(0.925, within(1e-9));
        assertThat(reliability.bins().getLast().right()).isEqualTo(0.5);
    }

    @Test
    void nothing_said_has_no_figure() {
        assertThat(reliability.expectedError()).isNaN();
        assertThat(reliability.bins()).allSatisfy(bin -> assertThat(bin.right()).isNaN());
    }
}
