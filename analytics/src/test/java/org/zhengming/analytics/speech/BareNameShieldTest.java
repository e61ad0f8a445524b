package org.zhengming.analytics.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.model.ModelText;
import org.zhengming.analytics.text.Normaliser;

class BareNameShieldTest {

    private static final String NAME = "容知白";

    @ParameterizedTest
    @ValueSource(strings = {"容知白", "容知白。。。", "容知白，你呢？", "这是容知白吗～"})
    void a_name_and_nothing_said_of_it_is_covered(String text) {
        assertThat(covers(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"容知白，你好", "容知白法官您好，辛苦了！", "谢谢容知白庭长🙏🙏", "容知白审判长新年快乐😊", "容知白在吗？打扰了", "容知白，我们二审见"})
    void courtesies_are_nothing_said(String text) {
        assertThat(covers(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"容知白你好自为之", "容知白你好，明天见", "容知白，路上小心", "容知白法官，弄死你", "你好，容知白，我知道你家在哪"})
    void what_threats_are_made_of_is_no_courtesy(String text) {
        assertThat(covers(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"容知白，等着", "容知白🔪", "容知白 7", "滚，容知白"})
    void whatever_is_said_of_it_is_not(String text) {
        assertThat(covers(text)).isFalse();
    }

    @Test
    void who_is_not_protected_is_something_said() {
        assertThat(BareNameShield.covers(ModelText.of(Normaliser.normalise("周老三你呢"), List.of())))
                .isFalse();
    }

    @Test
    void the_court_may_be_named_too() {
        Mention court = new Mention(Mention.TargetKind.ORGAN, "O1", 0, 5, "青岑区法院", 0.99, List.of());
        Mention judge = new Mention(Mention.TargetKind.PERSON, "P1", 5, 8, NAME, 0.99, List.of());

        assertThat(covers("青岑区法院容知白庭长，您好！", court, judge)).isTrue();
        assertThat(covers("炸了法院，容知白", new Mention(Mention.TargetKind.PERSON, "P1", 5, 8, NAME, 0.99, List.of())))
                .isFalse();
    }

    private static boolean covers(String text) {
        int at = text.indexOf(NAME);
        Mention mention = new Mention(Mention.TargetKind.PERSON, "P1", at, at + NAME.length(), NAME, 0.99, List.of());
        return covers(text, mention);
    }

    private static boolean covers(String text, Mention... mentions) {
        return BareNameShield.covers(ModelText.of(Normaliser.normalise(text), List.of(mentions)));
    }
}
