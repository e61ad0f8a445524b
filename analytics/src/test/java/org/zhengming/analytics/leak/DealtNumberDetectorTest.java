package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.LeakType;

class DealtNumberDetectorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE|容知白手机前三位138，这可不是我说的啊，中间那截你们去楼下找到了是0000，剩下的四位在我签名里：1234|138/0000/1234",
                "PHONE|19:02 甲：有容知白电话没\\n19:03 乙：开头是一三八\\n19:04 乙：中间全是蛋，四个\\n19:07 乙：尾巴一二三四|一三八/蛋，四个/一二三四",
                "PHONE|补最后一截一二三四//@乙:中间是四个鸭蛋，别说我讲的//@丙:容知白手机开头138，谁接着补|一二三四/四个鸭蛋/138",
                "ID_CARD|容知白身份证：头六位三六九九零一，这个大家都一样，生日一九零四年五月十二日，最后四位0023|三六九九零一/一九零四年五月十二日/0023",
                "BANK_CARD|容知白的卡6228-4800-0000（后面那段在二楼自己看）\\n二楼的来了：0055210|6228-4800-0000/0055210",
            })
    void each_part_of_a_number_that_is_dealt_out_is_found(LeakType type, String text, String parts) {
        assertThat(FictionalCourt.read(text.replace("\\n", "\n")).leaked(type))
                .hasSameSizeAs(parts.split("/"))
                .zipSatisfy(Arrays.asList(parts.split("/")), (found, part) -> assertThat(found)
                        .endsWith(part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白138号法庭开了两次，前面那次等了0000多分钟，后面那次1234人旁听",
                "容知白判赔138元，中间改过，最后四项加起来是0000，案号尾号是1234元",
                "前三项138，容知白法官认定的；中间两项00001，都没有票据；后面12345才是本金",
                "19:13 甲：容知白开庭没\n19:28 乙：没有\n20:14 甲：前面那个案子拖到1234号了",
                "容知白法官的电话总占线，前后打了138次，中间等了1000次，最后四次1234",
            })
    void figures_that_only_add_up_to_the_length_of_a_number_are_none(String text) {
        assertThat(FictionalCourt.read(text).leaks()).isEmpty();
    }
}
