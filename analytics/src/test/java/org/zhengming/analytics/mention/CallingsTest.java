package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Role;
import org.zhengming.analytics.text.Normaliser;

/** How people are called who know them: by a short title, a nickname, a surname under a mask or in letters. */
class CallingsTest {

    private static final Organ DISTRICT = new Organ("C1", "临湖市青渡区人民法院", List.of("青渡区法院"), "临湖市青渡区");
    private static final Organ PROCURATORATE = new Organ("C4", "临湖市青渡区人民检察院", List.of("青渡区检察院"), "临湖市青渡区");

    private static final MentionFinder FINDER = new MentionFinder(Registry.of(List.of(
            person("P1", "赵彧", Role.JUDGE, DISTRICT, "副院长", List.of()),
            person("P2", "方砚池", Role.JUDGE, DISTRICT, "执行局法官", List.of()),
            person("P3", "张伟", Role.JUDGE, DISTRICT, "民二庭审判员", List.of("民二庭大伟")),
            person("P4", "令狐栖", Role.JUDGE, DISTRICT, "刑庭庭长", List.of()),
            person("P5", "黄山", Role.JUDGE, DISTRICT, "执行局法官", List.of()),
            person("P6", "魏子衿", Role.PROSECUTOR, PROCURATORATE, "第一检察部检察官", List.of()),
            person("P7", "仝晏", Role.JUDGE, DISTRICT, "行政庭审判员", List.of()),
            person("P8", "覃漱玉", Role.JUDGE, DISTRICT, "少年庭审判员", List.of()),
            person("P9", "罗丽仙", Role.JUDGE, DISTRICT, "立案庭庭长", List.of("丽仙庭长")))));

    @ParameterizedTest
    @CsvSource({
        "赵院，您这把火烧得好, P1",
        "方执行来我家贴封条那天, P2",
        "大伟法官，名单上那个失信的是我, P3",
        "linghu庭长判得好, P4",
        "'黄山（管执行那个，非景区）的电话谁有', P5",
        "帮看看有没有姓魏名子衿的住院号, P6",
        "行政庭仝某看失眠门诊两年, P7",
        "青渡那位西早（覃）漱玉, P8",
        "青渡少年庭的覃西早、漱玉, P8",
        "行政庭仝老太退休前最后一搏, P7",
        "刑庭那个令狐xx开庭老喝水, P4",
        "丽仙，你妹店里怕火不, P9"
    })
    void whoever_is_called_so_is_meant_or_doubted(String text, String person) {
        assertThat(found(text)).contains(person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"我在对方执行之前还了钱", "双方执行和解", "黄山（不是管执行那个）门票涨价了", "黄山（管环卫那个，不是法院的）的电话", "我姓魏，名下无房", "法院驳回，高院也没用"})
    void words_that_only_look_so_mean_nobody(String text) {
        assertThat(FINDER.find(Normaliser.normalise(text)).mentions())
                .filteredOn(mention -> mention.kind() != Mention.TargetKind.ORGAN)
                .isEmpty();
    }

    private static List<String> found(String text) {
        Linking linking = FINDER.find(Normaliser.normalise(text));
        return Stream.concat(linking.mentions().stream(), linking.doubtful().stream())
                .map(Mention::protectedId)
                .toList();
    }

    private static ProtectedPerson person(
            String id, String name, Role role, Organ organ, String post, List<String> aliases) {
        return new ProtectedPerson(id, name, role, aliases, organ, post, null, null, null, List.of(), List.of());
    }
}
