package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

class TellingBoundsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOCATION_TRACK|每天六点从南门出来沿河跑步,雷打不动|每天六点从南门出来沿河跑步,雷|每天六点从南门出来沿河跑步",
                "PROPERTY|在棠梨苑买了小户型,六十平,写的他弟名|在棠梨苑买了小户型,六十平,写|在棠梨苑买了小户型,六十平",
                "HEALTH|肾上切了一个,不能熬夜|肾上切了一个,不能熬|肾上切了一个,不能熬夜",
                "HEALTH|去年住过院,甲状腺结节要切|年住过院,甲状腺结节要切|去年住过院,甲状腺结节要切",
                "HEALTH|容知白她自己长期失眠|她自己长期失眠|长期失眠",
                "LOCATION_TRACK|规律摸清:下班先去滨河跑五公里|规律摸清:下班先去滨河跑五公里|下班先去滨河跑五公里",
                "LOCATION_TRACK|行踪,7:12出棠梨苑|7:12出棠梨苑|7:12出棠梨苑",
                "CHILD_SCHOOL|在棠梨小学三年级二班呢|棠梨小学三年级二班呢|棠梨小学三年级二班",
                "ADDRESS|住在棠梨苑3栋二楼等着你们去闹|棠梨苑3栋二楼|棠梨苑3栋二楼",
                "ADDRESS|她现在住棠梨苑3栋二楼|住棠梨苑3栋二楼|棠梨苑3栋二楼",
                "ADDRESS|她家住江苏省苏州市姑苏区棠梨路12号|省苏州市姑苏区棠梨路12号|江苏省苏州市姑苏区棠梨路12号",
                "CHILD_SCHOOL|儿子在白露小学三年级|在白露小学三年级|白露小学三年级",
                "RELATIVE|他老婆在白露茶楼当会计|在白露茶楼当会计|白露茶楼当会计",
            })
    void a_stretch_marked_about_there_is_cut_to_what_is_told(LeakType type, String text, String marked, String told) {
        assertThat(bounds(type, text, marked)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEALTH|容知白有胃病|有胃病",
                "ADDRESS|就住棠梨苑3栋|棠梨苑3栋",
                "LOCATION_TRACK|他每晚在滨河公园跑步|每晚在滨河公园跑步",
            })
    void who_is_spoken_of_and_what_leads_over_is_not_drawn_in(LeakType type, String text, String marked) {
        assertThat(bounds(type, text, marked)).isEqualTo(marked);
    }

    @Test
    void what_checks_out_keeps_the_bounds_it_has() {
        assertThat(bounds(LeakType.PHONE, "号码:13800001234吧", "13800001234")).isEqualTo("13800001234");
    }

    @Test
    void nothing_but_a_link_is_left_as_it_is() {
        assertThat(bounds(LeakType.HEALTH, "他的,", "他的")).isEqualTo("他的");
    }

    private static String bounds(LeakType type, String written, String marked) {
        NormalisedText text = Normaliser.normalise(written);
        Reading reading = Reading.of(text, FictionalCourt.mentions(written), WordLists.lexicon());
        int at = text.text().indexOf(marked);
        return reading.cut(TellingBounds.of(reading, type, new Span(at, at + marked.length())));
    }
}
