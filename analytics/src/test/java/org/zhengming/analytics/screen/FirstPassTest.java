package org.zhengming.analytics.screen;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.text.Normaliser;
import org.zhengming.ingest.Post;

class FirstPassTest {

    private final FirstPass firstPass = pass("顾晴岚", "阿旺次仁", "guqinglan", "顾○", "顾*", "老顾·晴");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "顾晴岚",
                "昨天顾晴岚在",
                "顧晴嵐",
                "顾\u200b晴\u2060岚",
                "顾 晴 岚",
                "顾·晴·岚",
                "顾😂晴😂岚",
                "顾\n晴\n岚",
                "顾\ud800晴岚",
                "gu qing lan",
                "ＧＵＱＩＮＧＬＡＮ",
                "𝐠𝐮𝐪𝐢𝐧𝐠𝐥𝐚𝐧",
                "gùqínglán",
                "阿旺·次仁",
                "顾○",
                "顾\u200b○岚",
                "顾*岚",
                "顾＊",
                "老顾晴",
                "阿旺阿旺次仁",
                "顾顾晴岚",
                "顾顾顾晴晴晴晴岚",
                "顾晴\u200b晴\u200b晴岚",
                "顾晴晴晴 岚",
            })
    void a_text_that_holds_a_pattern_passes_however_it_is_disguised(String text) {
        assertThat(firstPass.mayConcern(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "顾",
                "晴岚",
                "顾晴",
                "阿旺次",
                "顾不上晴岚",
                "顾晴晴岚",
                "顾晴 晴 晴岚",
                "○顾",
                "😂😂😂",
                "\ud800\udc00\udc00",
                "今天的晚霞真好看。"
            })
    void a_text_that_holds_none_is_stopped(String text) {
        assertThat(firstPass.mayConcern(text)).isFalse();
    }

    @Test
    void a_place_passes_only_with_a_word_of_the_courts() {
        FirstPass pass = FirstPass.builder(unit -> unit == ' ', unit -> false)
                .add("青渡", PatternKind.WITH_COURT_WORD)
                .add("法院", PatternKind.COURT_WORD)
                .build();

        assertThat(pass.mayConcern("青渡的桥")).isFalse();
        assertThat(pass.mayConcern("法院门口")).isFalse();
        assertThat(pass.mayConcern("法院在青渡")).isTrue();
        assertThat(pass.mayConcern(post("青渡的桥", "通往法院"))).isTrue();
        assertThat(pass.mayConcern(post("青渡的桥", "通往码头"))).isFalse();
    }

    @Test
    void a_letter_in_a_name_passes_only_before_a_chinese_character() {
        FirstPass pass = FirstPass.builder(unit -> unit == ' ', unit -> false)
                .add("林y", PatternKind.BEFORE_CHINESE)
                .build();

        assertThat(pass.mayConcern("林Y秋")).isTrue();
        assertThat(pass.mayConcern("林Yes")).isFalse();
        assertThat(pass.mayConcern("林Y")).isFalse();
    }

    @Test
    void patterns_of_one_character_and_of_signs_alone_lose_nothing() {
        assertThat(pass("顾").mayConcern("我不顾一切")).isTrue();
        assertThat(pass("顾").mayConcern("我不管")).isFalse();
        assertThat(pass("★").mayConcern("★")).isTrue();
    }

    @Test
    void without_patterns_nothing_passes() {
        assertThat(pass().mayConcern("顾晴岚")).isFalse();
    }

    @Test
    void a_name_that_runs_down_from_a_title_of_one_character_passes() {
        assertThat(firstPass.mayConcern(post("顾", "晴\n岚"))).isTrue();
        assertThat(firstPass.mayConcern(post("今日要闻", "顾晴岚开庭"))).isTrue();
        assertThat(firstPass.mayConcern(post("顾晴岚开庭", "详情"))).isTrue();
        assertThat(firstPass.mayConcern(post(null, "详情"))).isFalse();
    }

    @Property
    void what_a_plain_search_finds_passes(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String pattern,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 30) String text) {
        assertThat(pass(pattern, "cabac", "bb").mayConcern(text))
                .isEqualTo(text.contains(pattern) || text.contains("cabac") || text.contains("bb"));
    }

    @Property
    void any_text_passes_whose_normalised_form_holds_a_pattern(@ForAll String before, @ForAll String after) {
        String text = before + "顧晴岚" + after;

        assertThat(Normaliser.normalise(text).text()).contains("顾晴岚");
        assertThat(firstPass.mayConcern(text)).isTrue();
    }

    private static FirstPass pass(String... patterns) {
        FirstPassBuilder builder = FirstPass.builder(
                unit -> " ·\n".indexOf(unit) >= 0 || Character.getType(unit) == Character.OTHER_SYMBOL,
                Character::isIdeographic);
        for (String pattern : patterns) {
            builder.add(pattern, PatternKind.ALONE);
        }
        return builder.build();
    }

    private static Post post(String title, String text) {
        return new Post("1", null, null, null, null, title, text, null, null, null);
    }
}
