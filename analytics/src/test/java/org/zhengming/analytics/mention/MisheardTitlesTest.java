package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Role;
import org.zhengming.analytics.text.Normaliser;

/** Who cannot type speaks into the telephone, and it writes what it hears. */
class MisheardTitlesTest {

    private static final MentionFinder FINDER = new MentionFinder(Registry.of(List.of(
            InventedCourts.person("P1", "季望舒", Role.JUDGE, InventedCourts.DISTRICT, "民一庭庭长"),
            InventedCourts.person("P2", "方砚池", Role.JUDGE, InventedCourts.DISTRICT, "执行局法官"),
            InventedCourts.person("P3", "高亦明", Role.JUDGE, InventedCourts.DISTRICT, "院长"),
            InventedCourts.person("P4", "段若水", Role.PROSECUTOR, InventedCourts.PROCURATORATE, "第一检察部检察官"),
            InventedCourts.person("P5", "江一苇", Role.CLERK, InventedCourts.DISTRICT, "立案庭书记员"))));

    @ParameterizedTest
    @CsvSource({
        "青渡法院季听长您好我不会打字我用说的, P1",
        "青渡法院的方发官，我的工钱什么时候下来, P2",
        "青渡法院方法管家里有事没来开庭, P2",
        "青渡法院高原长今天接待群众, P3",
        "青渡检察院段检查官把材料退了, P4",
        "青渡法院立案庭江书计员态度挺好, P5"
    })
    void a_title_that_voice_input_misheard_is_the_title(String text, String person) {
        assertThat(found(text)).contains(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"青渡法院说这方法管用", "青渡法院在高原长大的人多", "青渡法院旁边长江发官方公告", "青渡法院让季听长辈的话"})
    void the_beginning_of_another_word_is_no_title(String text) {
        assertThat(found(text)).isEmpty();
    }

    private static List<String> found(String text) {
        return FINDER.find(Normaliser.normalise(text)).mentions().stream()
                .filter(mention -> mention.kind() != Mention.TargetKind.ORGAN)
                .map(Mention::protectedId)
                .toList();
    }
}
