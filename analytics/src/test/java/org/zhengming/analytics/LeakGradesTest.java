package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeakGradesTest {

    @ParameterizedTest
    @EnumSource(LeakSubtype.class)
    void every_subtype_has_a_row(LeakSubtype subtype) {
        LeakGrades.Grade grade = LeakGrades.of(subtype);

        assertThat(grade.types()).isNotEmpty();
        assertThat(grade.sensitivity()).isNotEqualTo(Sensitivity.S0_PUBLIC);
        assertThat(grade.bucket()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(LeakType.class)
    void every_type_has_a_usual_subtype_of_its_own(LeakType type) {
        assertThat(LeakGrades.of(LeakGrades.usual(type)).types()).contains(type);
    }

    @Test
    void whereabouts_are_graded_highest() {
        Leak leak = new Leak(LeakType.LOCATION_TRACK, "P1", 0, 2, "***[2]", 0.9, List.of());

        assertThat(leak.sensitivity()).isEqualTo(Sensitivity.S4_SENSITIVE_SAFETY);
        assertThat(leak.bucket()).isEqualTo(ReferenceBucket.T50);
    }

    @Test
    void a_home_line_is_told_from_a_mobile_number() {
        Leak leak = new Leak(LeakType.PHONE, LeakSubtype.LANDLINE_HOME, "P1", 0, 2, "***", 0.9, List.of());

        assertThat(leak.sensitivity()).isEqualTo(Sensitivity.S1_GENERAL);
        assertThat(leak.bucket()).isEqualTo(ReferenceBucket.T5000);
    }
}
