package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Role;
import org.zhengming.ingest.Post;

/**
 * Posts that nobody writes in good faith get an answer in bounded time. Each takes a few seconds at the very most; the
 * bound leaves room for a slow machine.
 */
class BadInputTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int TEN_MEGABYTES = 10 << 20;
    private static final String NAMING = "青渡区法院的闻人栖梧法官今天开庭。";

    private static final Organ COURT = new Organ("C1", "临湖市青渡区人民法院", List.of("青渡区法院"), "临湖市青渡区");
    private static final Analyser ANALYSER = new Analyser(Registry.of(List.of(person("P1", "闻人栖梧"))));

    @Test
    void a_post_of_ten_megabytes_is_read() {
        String filler = "今天的晚霞真好看，湖边的人很多。";

        assertThat(analyse(ANALYSER, filler.repeat(TEN_MEGABYTES / 3 / filler.length()))
                        .route())
                .isEqualTo(Route.DROP);
        assertThat(analyse(ANALYSER, NAMING + filler.repeat(TEN_MEGABYTES / 3 / filler.length()))
                        .persons())
                .containsExactly("P1");
    }

    @Test
    void a_hundred_thousand_repetitions_of_a_name_name_one_person() {
        assertThat(analyse(ANALYSER, "闻人栖梧".repeat(100_000)).persons().size()).isLessThanOrEqualTo(1);
        assertThat(analyse(ANALYSER, NAMING + "闻人栖梧".repeat(100_000)).persons()).containsExactly("P1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😂",
                "👨‍👩‍👧‍👦",
                "\ud83d",
                "\ude02",
                "\ud83d\ud83d\ude02",
                "1",
                "13800001234",
                "一三八零",
                "(",
                "([{（【《“",
                "\u200b",
                "\u0301",
                "栖",
                "闻人",
                "闻 人 ",
                "闻\n",
                "姓",
                "法官",
                "a",
                "wenren ",
                "某",
                "*",
                "@",
                "．",
                "℃",
                "\n",
            })
    void a_hundred_thousand_times_the_same_sign_is_nobody_and_hides_nobody(String sign) {
        String many = sign.repeat(100_000);

        assertThat(analyse(ANALYSER, many).persons()).isEmpty();
        assertThat(analyse(ANALYSER, NAMING + "\n" + many).persons()).containsExactly("P1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "双", "双零", "圈", "0圈", "一直", "的", "他家的", "他老婆", "的老婆", "大家人肉。", "打爆她电话，", "弄死她全家，", "“", "「", "我”",
                "@一 ", "年", "案号", "qq", "楼", "\r\n", "\u202e", "法官的", "说", "不", "如果", "把", "有人", "100%", "-", "——",
                "1-", "号", "。", "、", "《", "》", "：", "1：", "a.", "//@一："
            })
    void whatever_follows_a_name_a_hundred_thousand_times_is_read_in_bounded_time(String unit) {
        String name = NAMING.substring(0, NAMING.indexOf("今天"));

        assertThat(analyse(ANALYSER, name + unit.repeat(100_000)).persons()).containsExactly("P1");
        assertThat(analyse(ANALYSER, name + "。" + unit.repeat(100_000) + "零").persons())
                .containsExactly("P1");
    }

    @Test
    void brackets_nested_a_hundred_thousand_deep_hide_nobody() {
        String nested = "（".repeat(100_000) + NAMING + "）".repeat(100_000);

        assertThat(analyse(ANALYSER, nested).persons()).containsExactly("P1");
    }

    @Test
    void a_registry_of_names_of_one_character_is_no_burden() {
        List<ProtectedPerson> persons = new ArrayList<>();
        for (char name = '\u4e00'; name < '\u4e00' + 2000; name++) {
            persons.add(person("P" + (int) name, String.valueOf(name)));
        }
        Analyser analyser = assertTimeoutPreemptively(BOUND, () -> new Analyser(Registry.of(List.copyOf(persons))));

        String naming = "青渡区法院的丁法官和万法官今天开庭，一丁七万丈三上下。".repeat(1000);

        assertThat(analyse(analyser, naming).organs()).contains("C1");
        assertThat(analyse(analyser, "啊哈哈哈，".repeat(1000)).persons()).isEmpty();
    }

    private static Finding analyse(Analyser analyser, String text) {
        Post post = new Post("1", null, null, null, null, null, text, null, null, null);
        return assertTimeoutPreemptively(BOUND, () -> {
            Finding finding = analyser.analyse(post);
            assertThat(finding.persons().isEmpty() || analyser.mayPoint(post)).isTrue();
            return finding;
        });
    }

    private static ProtectedPerson person(String id, String name) {
        return new ProtectedPerson(
                id, name, Role.JUDGE, List.of(), COURT, "审判员", null, null, null, List.of(), List.of());
    }
}
