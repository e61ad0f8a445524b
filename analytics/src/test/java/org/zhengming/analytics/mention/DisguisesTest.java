package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables behind disguised names: sounds, parts, looks, units, kinds of organs. */
class DisguisesTest {

    private final Sounds sounds = InventedCourts.SOUNDS;
    private final SplitCharacters splits = new SplitCharacters();
    private final LookAlikeCharacters looks = new LookAlikeCharacters();

    @ParameterizedTest
    @CsvSource({"顾, 故", "张, 章", "张, 脏", "林, 宁", "陈, 成", "石, 司"})
    void sounds_that_many_do_not_tell_apart_are_alike(char one, char other) {
        assertThat(sounds.of(one)).isNotEqualTo(Sounds.NONE).isEqualTo(sounds.of(other));
    }

    @ParameterizedTest
    @CsvSource({"顾, 张", "林, 李", "王, 黄"})
    void other_sounds_are_not(char one, char other) {
        assertThat(sounds.of(one)).isNotEqualTo(sounds.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "张, 弓长",
        "李, 木子",
        "许, 言午",
        "吕, 双口",
        "陈, 耳东",
        "胡, 古月",
        "磊, 三石",
        "淼, 三水",
        "岚, 山风",
        "张, 弓+长",
        "马, 🐴",
        "森, 🌲🌲🌲",
        "磊, 🪨🪨🪨"
    })
    void characters_are_put_together_from_their_parts(char unit, String parts) {
        assertThat(splits.lengthAt("找" + parts + "评理", 1, unit)).isEqualTo(parts.length());
    }

    @Test
    void parts_that_are_not_there_make_nothing() {
        assertThat(splits.lengthAt("弓", 0, '张')).isZero();
        assertThat(splits.lengthAt("弓箭长", 0, '张')).isZero();
        assertThat(splits.lengthAt("", 0, '张')).isZero();
    }

    @Test
    void no_character_is_a_part_of_itself_and_none_is_listed_twice() {
        Set<String> listed = new TreeSet<>();

        for (String[] fields : WordList.entries("split-characters.txt")) {
            assertThat(fields[0]).hasSize(1);
            assertThat(listed.add(fields[0])).as(fields[0]).isTrue();
            assertThat(List.of(fields).subList(1, fields.length))
                    .as(fields[0])
                    .isNotEmpty()
                    .allSatisfy(parts -> assertThat(parts).hasSizeGreaterThan(1).doesNotContain(fields[0]));
        }
    }

    @Test
    void what_looks_alike_looks_alike_both_ways() {
        assertThat(looks.alike('末', '未')).isTrue();
        assertThat(looks.alike('未', '末')).isTrue();
        assertThat(looks.alike('顾', '张')).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "第二检察部检察官, 二部",
        "家事审判庭审判员, 家事庭",
        "速裁庭审判员, 速裁",
        "诉讼服务中心主任, 诉服",
        "司法警察支队副支队长, 法警支队",
        "执行局局长, 执行局",
    })
    void a_unit_has_short_names(String post, String unit) {
        assertThat(Units.of(post)).contains(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "沙沟人民法庭庭长, 沙沟法庭",
        "青礁渔港法庭审判员, 青礁渔港人民法庭",
    })
    void a_tribunal_called_after_its_place_has_a_name_of_its_own(String post, String tribunal) {
        assertThat(Units.tribunals(post)).contains(tribunal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"家事法庭审判员", "牧区巡回法庭庭长", "刑事审判庭庭长", "院长"})
    void a_tribunal_called_after_what_it_tries_stands_in_every_court(String post) {
        assertThat(Units.tribunals(post)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"院长", "副院长", "审判员"})
    void a_post_without_a_unit_has_none(String post) {
        assertThat(Units.of(post)).isEmpty();
    }

    @Test
    void words_for_organs_fit_organs_of_their_kind() {
        OrganKind middle = OrganKind.of("临湖市中级人民法院");
        OrganKind basic = OrganKind.of("临湖市青渡区人民法院");
        OrganKind procuratorate = OrganKind.of("临湖市青渡区人民检察院");

        assertThat(fits("中院", middle)).isTrue();
        assertThat(fits("中院", basic)).isFalse();
        assertThat(fits("区法院", basic)).isTrue();
        assertThat(fits("法院", basic)).isTrue();
        assertThat(fits("法院", middle)).isTrue();
        assertThat(fits("区检察院", procuratorate)).isTrue();
        assertThat(fits("检察院", basic)).isFalse();
        assertThat(OrganKind.in("最高人民法院和检查")).isEmpty();
    }

    @Test
    void repeated_characters_stand_once_and_words_that_repeat_stay() {
        assertThat(CompactView.of("罗罗罗砚池").text()).isEqualTo("罗砚池");
        assertThat(CompactView.of("嘻嘻哈哈").text()).isEqualTo("嘻嘻哈哈");
        assertThat(CompactView.of("1380000").text()).isEqualTo("1380000");
    }

    private static boolean fits(String word, OrganKind organ) {
        List<OrganKind.Hit> hits = OrganKind.in(word);
        return hits.size() == 1 && hits.get(0).kind().fits(organ);
    }
}
