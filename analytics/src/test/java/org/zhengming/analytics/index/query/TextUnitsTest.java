package org.zhengming.analytics.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.index.query.TextUnits.Unit;

class TextUnitsTest {

    private static final String BREAK = TextUnits.BREAK;

    @Test
    void each_chinese_character_is_a_unit_and_each_run_of_letters_or_digits() {
        assertThat(TextUnits.textsOf("在Court开庭2026年")).containsExactly("在", "court", "开", "庭", "2026", "年");
    }

    @Test
    void punctuation_and_line_ends_between_units_are_one_break_and_blanks_are_none() {
        assertThat(TextUnits.textsOf("，甲 乙。\n“丙”")).containsExactly("甲", "乙", BREAK, "丙");
    }

    @Test
    void units_are_normalised_and_stand_where_they_were_written() {
        assertThat(TextUnits.of("Ａ\u200B顧 嵐"))
                .containsExactly(new Unit("a", 0, 1), new Unit("顾", 2, 3), new Unit("岚", 4, 5));
    }

    @Test
    void a_rare_character_of_two_code_units_is_one_unit() {
        assertThat(TextUnits.of("甲𠮷乙"))
                .extracting(Unit::text, Unit::start, Unit::end)
                .contains(tuple("𠮷", 1, 3));
        assertThat(TextUnits.isHan("𠮷")).isTrue();
        assertThat(TextUnits.isHan("a")).isFalse();
        assertThat(TextUnits.isHan("甲乙")).isFalse();
    }

    @Test
    void words_of_the_index_hold_the_parts_of_long_words_and_common_words_too() {
        List<String> words = new WordSegmenter().indexWords("我们相信中华人民共和国的法律，！");
        assertThat(words).contains("我们", "中华人民共和国", "人民", "法律").allMatch(word -> word.length() > 1);
    }
}
