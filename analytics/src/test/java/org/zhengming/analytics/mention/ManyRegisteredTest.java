package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Reason;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Role;
import org.zhengming.analytics.text.Normaliser;

/** Where a whole province is registered, chance makes namesakes of words, places and far-off courts. */
class ManyRegisteredTest {

    private static final Organ REVIVAL = new Organ("M1", "云嶂市复兴区人民法院", List.of(), "云嶂市复兴区");
    private static final Organ FERRY = new Organ("M2", "临湖市青渡区人民法院", List.of(), "临湖市青渡区");
    private static final Organ ELSEWHERE = new Organ("M3", "云梧市鹤岭县人民法院", List.of(), "云梧市鹤岭县");

    private static final MentionFinder FINDER = new MentionFinder(Registry.of(people()));

    private static List<ProtectedPerson> people() {
        List<ProtectedPerson> people = new ArrayList<>();
        people.add(person("P1", "王晓", REVIVAL));
        people.add(person("P2", "罗砚池", FERRY));
        people.add(person("P4", "王建国", FERRY));
        people.add(new ProtectedPerson(
                "P3", "章耘", Role.JUDGE, List.of(), FERRY, "沙沟人民法庭庭长", null, null, null, List.of(), List.of()));
        for (int i = 0; i <= Screen.SMALL; i++) {
            people.add(person("E" + i, "乜" + (char) (0x4e00 + i) + "蕖", ELSEWHERE));
        }
        return people;
    }

    private static ProtectedPerson person(String id, String name, Organ organ) {
        return new ProtectedPerson(
                id, name, Role.JUDGE, List.of(), organ, "审判员", null, null, null, List.of(), List.of());
    }

    @Test
    void a_word_that_is_also_the_name_of_a_district_is_no_sign_of_the_district() {
        assertThat(cluesOf("王晓", "文化复兴征程上，王晓同学又得了奖，法官也夸")).doesNotContain("REGION");
        assertThat(cluesOf("王晓", "复兴区的王晓同学又得了奖，法官也夸")).contains("REGION");
    }

    @Test
    void a_place_alone_makes_nobody_likely_whose_name_is_hidden() {
        assertThat(FINDER.find(Normaliser.normalise("青渡这地方，落砚迟")).dismissed()).isEmpty();
        assertThat(FINDER.find(Normaliser.normalise("青渡这地方，落砚迟法官")).mentions())
                .extracting(Mention::target)
                .containsExactly("P2");
    }

    @Test
    void a_tribunal_in_the_country_stands_for_its_court() {
        assertThat(FINDER.find(Normaliser.normalise("沙沟法庭那个章庭长，麻将桌上什么都说")).mentions())
                .extracting(Mention::target)
                .containsExactlyInAnyOrder("M2", "P3");
    }

    @Test
    void a_long_name_far_from_any_court_is_left_for_posts_that_sound_harmful() {
        Linking linking = FINDER.find(Normaliser.normalise("王建国，夜里关好窗户"));

        assertThat(linking.mentions()).isEmpty();
        assertThat(linking.doubtful()).isEmpty();
        assertThat(linking.farFromCourts()).extracting(Mention::target).containsExactly("P4");
        assertThat(FINDER.findLikely(Normaliser.normalise("王建国，夜里关好窗户")).farFromCourts())
                .isEqualTo(linking.farFromCourts());
    }

    @Test
    void two_named_together_support_each_other_where_they_serve_at_one_court() {
        assertThat(cluesOf("王建国", "王建国和罗砚池，夜里关好窗户")).contains("NAMED_TOGETHER");
        assertThat(cluesOf("王晓", "王晓和罗砚池，夜里关好窗户")).doesNotContain("NAMED_TOGETHER");
    }

    @Test
    void a_court_spoken_of_far_away_in_a_long_report_says_nothing_of_a_name() {
        String between = "集市上人来人往，卖菜的比买菜的多。".repeat(30);

        assertThat(cluesOf("王晓", "王晓今天去了集市。" + "法院也开门了。" + between)).contains("COURT_WORD");
        assertThat(cluesOf("王晓", "王晓今天去了集市。" + between + "法院也开门了。")).doesNotContain("COURT_WORD");
    }

    private static Stream<String> cluesOf(String name, String post) {
        Linking linking = FINDER.find(Normaliser.normalise(post));
        return Stream.concat(linking.mentions().stream(), linking.dismissed().stream())
                .filter(mention -> mention.text().equals(name))
                .flatMap(mention -> mention.reasons().stream())
                .map(Reason::code);
    }
}
