package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClueTest {

    @ParameterizedTest
    @EnumSource
    void every_clue_has_a_sentence(Clue clue) {
        assertThat(ResourceBundle.getBundle("org.zhengming.analytics.reasons", Locale.ENGLISH)
                        .getString(clue.name()))
                .isNotBlank();
    }
}
