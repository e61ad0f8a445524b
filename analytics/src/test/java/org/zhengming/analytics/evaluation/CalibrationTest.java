package org.zhengming.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final Calibration calibration = new Calibration();

    @Test
    void confidence_that_is_right_as_often_as_it_says_has_no_error() {
        for (int i = 0; i < 10; i++) {
            calibration.add(0.9, i < 9);
            calibration.add(0.3, i < 3);
        }

        assertThat(calibration.expectedError()).isCloseTo(0, within(1e-9));
    }

    @Test
    void the_error_is_the_distance_weighted_by_how_much_was_said() {
        calibration.add(0.9, false);
        calibration.add(0.1, false);
        calibration.add(0.1, false);

        assertThat(calibration.expectedError()).isCloseTo((0.9 + 0.1 + 0.1) / 3, within(1e-9));
    }

    @Test
    void full_confidence_falls_into_the_last_of_five_bins() {
        calibration.add(1, true);
        calibration.add(0.85, false);

        assertThat(calibration.bins()).hasSize(5);
        assertThat(calibration.bins().getLast().count()).isEqualTo(2);
        assertThat(calibration.bins().getLast().confidence()).isCloseTo(0.925, within(1e-9));
        assertThat(calibration.bins().getLast().right()).isEqualTo(0.5);
    }

    @Test
    void nothing_said_has_no_figure() {
        assertThat(calibration.expectedError()).isNaN();
        assertThat(calibration.bins()).allSatisfy(bin -> assertThat(bin.right()).isNaN());
    }
}
