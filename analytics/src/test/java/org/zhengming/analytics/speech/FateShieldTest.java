package org.zhengming.analytics.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.Normaliser;

class FateShieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白你就等着遭雷劈吧，雷公认得你",
                "容庭长，我不骂你，老天爷的账本翻得到你那一页",
                "人在做天在看，容知白早晚有报应",
                "我在祖宗牌位前磕了头，我不动你，老天爷不收早也不收晚",
            })
    void who_leaves_it_to_heaven_does_nothing(String text) {
        assertThat(covers(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白你等着遭雷劈，雷公不认路我指给他：榆荫小区七幢",
                "老天爷收得慢，我不能让他老人家等",
                "报应来得晚，我先替老天办了",
                "老天爷有眼，容知白你女儿放学小心点",
                "早晚有报应，我这桶汽油就是报应",
                "容知白你走着瞧，我饶不了你",
            })
    void who_takes_heavens_work_over_or_never_speaks_of_it_is_not_shielded(String text) {
        assertThat(covers(text)).isFalse();
    }

    private static boolean covers(String text) {
        return FateShield.covers(Reading.of(Normaliser.normalise(text), List.of(), WordLists.lexicon()));
    }
}
