package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.Mention.TargetKind;

class RelativeTargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"P1/CHILD/1", "court/7/SPOUSE/2"})
    void what_is_read_is_written_the_same(String target) {
        assertThat(RelativeTarget.of(target)).map(RelativeTarget::target).contains(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P1", "P1/CHILD"})
    void a_target_of_anybody_else_is_none_of_a_relative(String target) {
        assertThat(RelativeTarget.of(target)).isEmpty();
    }

    @Test
    void a_mention_of_a_relative_concerns_whose_relative_it_is() {
        assertThat(mention(TargetKind.RELATIVE, "court/7/SPOUSE/2").protectedId())
                .isEqualTo("court/7");
    }

    @Test
    void a_mention_of_a_person_concerns_the_person_though_the_id_holds_slashes() {
        assertThat(mention(TargetKind.PERSON, "court/7/2").protectedId()).isEqualTo("court/7/2");
    }

    private static Mention mention(TargetKind kind, String target) {
        return new Mention(kind, target, 0, 1, "她", 0.9, List.of());
    }
}
