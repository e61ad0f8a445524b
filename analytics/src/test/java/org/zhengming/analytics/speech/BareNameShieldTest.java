package org.zhengming.analytics.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.Normaliser;

class BareNameShieldTest {

    private static final String NAME = "容知白";

    @ParameterizedTest
    @ValueSource(strings = {"容知白", "容知白。。。", "容知白，你呢？", "这是容知白吗～"})
    void a_name_and_nothing_said_of_it_is_covered(String text) {
        assertThat(covers(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"容知白，等着", "容知白🔪", "容知白 7", "滚，容知白"})
    void whatever_is_said_of_it_is_not(String text) {
        assertThat(covers(text)).isFalse();
    }

    @Test
    void who_is_not_protected_is_something_said() {
        assertThat(BareNameShield.covers(Reading.of(Normaliser.normalise("周老三你呢"), List.of(), WordLists.lexicon())))
                .isFalse();
    }

    private static boolean covers(String text) {
        int at = text.indexOf(NAME);
        Mention mention = new Mention(Mention.TargetKind.PERSON, "P1", at, at + NAME.length(), NAME, 0.99, List.of());
        return BareNameShield.covers(Reading.of(Normaliser.normalise(text), List.of(mention), WordLists.lexicon()));
    }
}
