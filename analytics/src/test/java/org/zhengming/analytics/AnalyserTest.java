package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Role;
import org.zhengming.ingest.Post;

class AnalyserTest {

    private static final Organ COURT = new Organ("C1", "临湖市青渡区人民法院", List.of("青渡区法院"), "临湖市青渡区");
    private static final ProtectedPerson JUDGE = new ProtectedPerson(
            "P1", "闻人栖梧", Role.JUDGE, List.of(), COURT, "审判员", null, null, null, List.of(), List.of());

    private static final Analyser ANALYSER = new Analyser(Registry.of(List.of(JUDGE)));

    @Test
    void a_post_about_a_registered_judge_is_monitored() {
        Post post = post("青渡区法院的闻人栖梧法官今天开庭，旁听席坐满了。");

        Finding finding = ANALYSER.analyse(post);

        assertThat(ANALYSER.concerns(post)).isTrue();
        assertThat(ANALYSER.mayPoint(post)).isTrue();
        assertThat(finding.route()).isEqualTo(Route.MONITOR);
        assertThat(finding.persons()).containsExactly("P1");
        assertThat(finding.organs()).containsExactly("C1");
    }

    @Test
    void a_post_about_nobody_registered_is_dropped() {
        Post post = post("今天的晚霞真好看。");

        assertThat(ANALYSER.concerns(post)).isFalse();
        assertThat(ANALYSER.mayPoint(post)).isFalse();
        assertThat(ANALYSER.analyse(post).route()).isEqualTo(Route.DROP);
    }

    @Test
    void among_many_registered_a_bare_name_counts_where_harm_is_done_to_it() {
        List<ProtectedPerson> people = new ArrayList<>(List.of(JUDGE));
        for (int i = 0; i <= 2_000; i++) {
            String name = "乜" + (char) (0x4e00 + i) + "蕖";
            people.add(new ProtectedPerson(
                    "E" + i, name, Role.JUDGE, List.of(), COURT, "审判员", null, null, null, List.of(), List.of()));
        }
        Analyser many = new Analyser(Registry.of(people));

        assertThat(many.analyse(post("闻人栖梧你判我净身出户，我就去你家门口等着，谁也别想好过")).persons()).containsExactly("P1");
        assertThat(many.analyse(post("闻人栖梧今天去了集市，买了两斤枣")).route()).isEqualTo(Route.DROP);
    }

    @Test
    void a_finding_is_one_line_of_json_with_sentences() {
        String line = new FindingJson(Locale.ENGLISH).line(ANALYSER.analyse(post("闻人栖梧法官，青渡区法院")));

        assertThat(line).startsWith("{\"id\":\"1\",\"route\":\"MONITOR\",\"persons\":[\"P1\"]");
        assertThat(line).contains("\"person\":\"P1\",\"start\":0,\"end\":4,\"text\":\"闻人栖梧\"");
    }

    @Property(tries = 300)
    void what_cannot_point_to_anybody_is_dropped(@ForAll @Size(max = 6) List<@From("parts") String> parts) {
        Post post = post(String.join("", parts));

        Finding finding = ANALYSER.analyse(post);

        assertThat(ANALYSER.mayPoint(post) || finding.route() == Route.DROP).isTrue();
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.of(
                "闻人栖梧",
                "闻人某梧",
                "闻人法官",
                "wen ren qi wu",
                "文人七五",
                "老闻人",
                "青渡区法院",
                "青渡",
                "法官",
                "判得",
                "，",
                "今天的晚霞",
                "是我邻居");
    }

    private static Post post(String text) {
        return new Post("1", null, null, null, null, null, text, null, null, null);
    }
}
