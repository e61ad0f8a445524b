package org.zhengming.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ１２３, abc123",
        "顧庭長, 顾庭长",
        "①②⑩, 1210",
        "⑴⒈㈠, 11一",
        "¹²₃, 123",
        "❶➋🅰🅑, 12ab",
        "1️⃣3️⃣8️⃣, 138",
        "𝟏𝟑𝟖, 138",
        "٠١٢, 012",
        "gùqīnglán, guqinglan",
        "аЕх, aex",
        "顾\u200b晴\u2060岚\ufe0f, 顾晴岚",
        "闻人•栖梧, 闻人·栖梧",
        "一幺零〇, 一幺零〇",
        "ⅠⅢⅧ, 138",
        "ⅰⅲⅷ, 138",
        "呉峯桜沢, 吴峰樱泽",
        "頋法官, 顾法官",
        "⼀⼆, 一二",
        "嘻嘻哈哈, 嘻嘻哈哈",
        "零零零零, 零零零零",
        "ɡuｑｉｎɡ, guqing",
    })
    void evasive_writing_is_folded_away(String written, String meant) {
        assertThat(Normaliser.normalise(written).text()).isEqualTo(meant);
    }

    @Test
    void full_width_signs_take_their_ascii_form_and_chinese_stops_stay() {
        assertThat(Normaliser.normalise("（好，坏：！？）。、《》“”…").text()).isEqualTo("(好,坏:!?)。、《》“”…");
    }

    @Test
    void a_span_leads_back_to_all_that_it_was_written_with() {
        String original = "打1️⃣3️⃣8️⃣吧";
        NormalisedText text = Normaliser.normalise(original);

        int start = text.text().indexOf("138");

        assertThat(original.substring(text.originalStart(start), text.originalEnd(start + 3)))
                .startsWith("1️⃣3️⃣8");
    }

    @Test
    void a_character_that_becomes_several_keeps_one_source() {
        NormalisedText text = Normaliser.normalise("第⑫条");

        assertThat(text.text()).isEqualTo("第12条");
        assertThat(text.originalStart(1)).isEqualTo(1);
        assertThat(text.originalStart(2)).isEqualTo(1);
        assertThat(text.originalEnd(2)).isEqualTo(2);
    }

    @Test
    void halves_of_a_pair_are_never_parted() {
        NormalisedText text = Normaliser.normalise("a😊b");

        assertThat(text.originalStart(2)).isEqualTo(1);
        assertThat(text.originalEnd(2)).isEqualTo(3);
    }

    @Test
    void two_lone_halves_never_become_a_pair() {
        assertThat(Normaliser.normalise("a\ud83d\u200b\ude0ab").text()).isEqualTo("a\ufffd\ufffdb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude0a", "😊", "8", "幺", "\u200b", "⑫", "㎏", "顧"})
    void ten_megabytes_of_one_thing_are_folded_in_time(String unit) {
        String original = unit.repeat(10_000_000 / unit.length());

        NormalisedText text = assertTimeout(Duration.ofSeconds(20), () -> Normaliser.normalise(original));

        assertThat(text.original()).hasSize(original.length());
        assertThat(text.text().length()).isLessThanOrEqualTo(4 * original.length());
    }

    @Property
    void folding_twice_is_folding_once(@ForAll("texts") String original) {
        String once = Normaliser.normalise(original).text();

        assertThat(Normaliser.normalise(once).text()).isEqualTo(once);
    }

    @Property
    void the_way_back_is_monotone_and_stays_inside(@ForAll("texts") String original) {
        NormalisedText text = Normaliser.normalise(original);
        int before = 0;
        for (int i = 0; i < text.text().length(); i++) {
            int start = text.originalStart(i);
            int end = text.originalEnd(i + 1);
            assertThat(start).isGreaterThanOrEqualTo(before).isLessThan(end);
            assertThat(end).isLessThanOrEqualTo(original.length());
            before = start;
        }
    }

    @Property
    void no_span_begins_or_ends_within_a_pair(@ForAll("texts") String original) {
        NormalisedText text = Normaliser.normalise(original);
        for (int i = 0; i < text.text().length(); i++) {
            assertThat(isWithinPair(original, text.originalStart(i))).isFalse();
            assertThat(isWithinPair(original, text.originalEnd(i + 1))).isFalse();
        }
    }

    private static boolean isWithinPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> any = Arbitraries.chars();
        Arbitrary<Character> likely = Arbitraries.of(
                '顧', '法', '官', '①', '１', '\u200b', '\ufe0f', '\u20e3', '·', ' ', '\n', '\r', '㈠', 'é', 'А', '\ud83d',
                '\ude0a', '\ud835', '\udfcf', '㎏', '…', '⑫');
        return Arbitraries.oneOf(any, likely).list().ofMaxSize(60).map(units -> {
            StringBuilder text = new StringBuilder();
            units.forEach(text::append);
            return text.toString();
        });
    }
}
