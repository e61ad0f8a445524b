package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.text.Normaliser;

class NumberReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001234",
                "１３８００００１２３４",
                "①③⑧⓪⓪⓪⓪①②③④",
                "1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣",
                "一三八〇〇〇〇一二三四",
                "壹叁捌零零零零壹贰叁肆",
                "幺三八洞洞洞洞幺两三四",
                "138-0000-1234",
                "138 0000\n1234",
                "1·3·8·0·0·0·0·1·2·3·4",
                "1🌸3🌸8🌸0🌸0🌸0🌸0🌸1🌸2🌸3🌸4",
                "138oooo1234",
                "l38ooool234",
                "138零×4-1234",
                "138 四个零 1234",
                "yāo sān bā líng líng líng líng yāo èr sān sì",
                "yao-san-ba-ling×4-yao-er-san-si",
                "138开头，中间0000，最后1234",
                "前三位138后四位0000再来1234",
                "腰三吧灵灵灵灵腰而三思",
                "妖散芭凌凌凌凌腰尔伞似",
                "幺三八，四个鸭蛋，一二三四",
                "开头是138 中间四个圈儿 最后四位1234",
                "前三位138，中间四位全是0，最后四位等于四三二一倒过来",
                "前面是138，接着两个双零，再来一个1234",
                "ⅠⅢⅧ-〇〇〇〇-ⅠⅡⅢⅣ",
                "one三八，0000，one two三四",
                "一三八 圈圈圈圈 一二三四",
                "138⊙⊙⊙⊙1234",
                "138，鸭蛋，四个，1234",
                "一三八呀啦零零零零呀啦一二三四",
                "138。0000。1234",
                "138……0000……1234",
            })
    void a_number_is_read_whatever_it_is_written_with(String written) {
        List<NumberRun> runs = NumberReader.read(DigitSigns.asDigits(Normaliser.normalise(written)));

        assertThat(runs).hasSize(1);
        assertThat(runs.getFirst().all().value()).isEqualTo("13800001234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"138****1234", "一审判了三年，二审改了两年", "他要吃药而已", "liu yi san"})
    void what_is_masked_or_prose_is_no_long_number(String written) {
        assertThat(NumberReader.read(Normaliser.normalise(written).text()))
                .allSatisfy(run -> assertThat(run.size()).isLessThan(11));
    }

    @Test
    void digits_joined_to_a_longer_number_are_not_cut_out_of_it() {
        NumberRun run = NumberReader.read("20261380000123499").getFirst();

        assertThat(run.windows(11)).isEmpty();
    }

    @Property
    void runs_never_leave_the_text_and_never_overlap(@ForAll String any) {
        String text = Normaliser.normalise(any).text();
        int reached = 0;
        for (NumberRun run : NumberReader.read(text)) {
            assertThat(run.all().span().start()).isGreaterThanOrEqualTo(reached);
            assertThat(run.all().span().end()).isLessThanOrEqualTo(text.length());
            reached = run.all().span().end();
        }
    }
}
