package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.Mention.TargetKind;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.analytics.registry.Relative;
import org.zhengming.analytics.registry.Role;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

class MentionFinderTest {

    private static final Organ DISTRICT = new Organ("C1", "临湖市青渡区人民法院", List.of("青渡区法院"), "临湖市青渡区");
    private static final Organ COUNTY = new Organ("C2", "云梧市鹤岭县人民法院", List.of(), "云梧市鹤岭县");
    private static final Organ MIDDLE = new Organ("C3", "临湖市中级人民法院", List.of(), "临湖市");
    private static final Organ PROCURATORATE = new Organ("C4", "临湖市青渡区人民检察院", List.of("青渡区检察院"), "临湖市青渡区");

    private static final MentionFinder FINDER = new MentionFinder(Registry.of(List.of(
            person("P1", "闻人栖梧", Role.JUDGE, DISTRICT, "审判员", List.of("闻人法官"), new Relative(Relation.CHILD, "闻人朵")),
            person("P2", "罗砚池", Role.JUDGE, DISTRICT, "立案庭庭长", List.of(), new Relative(Relation.SPOUSE, "裴若棠")),
            person("P3", "高原", Role.JUDGE, MIDDLE, "刑二庭庭长", List.of()),
            person("P4", "李强", Role.JUDGE, DISTRICT, "审判员", List.of()),
            person("P5", "李强", Role.JUDGE, COUNTY, "副院长", List.of()),
            person("P6", "温以宁", Role.PROSECUTOR, PROCURATORATE, "检察官", List.of()),
            person("P7", "长江", Role.ASSISTANT, COUNTY, "法官助理", List.of()))));

    @ParameterizedTest
    @CsvSource({
        "青渡区法院的罗砚池今天又没开庭, P2",
        "罗砚池收了我的材料, P2",
        "青渡法院罗·砚·池, P2",
        "青渡法院罗 砚 池, P2",
        "羅硯池庭長您好, P2",
        "该院法官闻人某梧接受采访, P1",
        "青渡法院罗某池, P2",
        "青渡法院的罗Y池, P2",
        "青渡法院的luoyanchi, P2",
        "青渡法院的lyc, P2",
        "青渡法院罗研持法官, P2",
        "青渡法院的罗大庭长又发火了, P2",
        "青渡法院立案庭罗爷说了下周开庭, P2",
        "青渡法院 l u o y a n c h i, P2",
        "青渡法院四下面一个夕的那位男庭长, P2",
        "青渡法院立案庭的一把手今天又发火了, P2",
        "青渡法院那位，网罗的罗、砚台的砚、水池的池，自己拼, P2",
        "青渡老罗，法院立案庭那个庭长，今天没来, P2",
        "闻人法官让我回去等, P1",
        "青渡区法院罗庭长, P2",
        "青渡区法院那个姓罗的庭长, P2",
        "青渡的罗庭长不收我的案子, P2",
        "青渡检察院温检, P6",
        "跑友圈：李强青渡法院，二四六晚八点, P4",
        "审判长是临湖中院高原, P3",
        "高原（刑二庭那位）, P3",
        "刑二庭庭长高原, P3",
        "鹤岭县法院的长江助理, P7",
        "青渡法院四夕砚池又没来, P2",
        "罗延迟庭长又拖了三个月, P2",
        "青渡luo庭长收了我的材料, P2",
        "青渡法院立案庭庭长让我等着, P2",
        "青渡法院的老罗今天开庭迟到, P2",
        "青渡法院那个姓罗的，名叫砚池, P2",
        "青渡法院的砚池姐姐判案很慢, P2",
        "罗砚池立案庭的l.y.c庭长, P2",
        "luo yan chi 这个法官判得不对, P2",
    })
    void a_person_is_found_however_named(String text, String person) {
        assertThat(persons(text)).containsExactly(person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "高原反应太难受了，第三天才缓过来",
                "长江大桥今天限行",
                "我们在长江边散步",
                "快递员李强又把件放门口了",
                "育才中学老师李强获奖",
                "李强今天进了两个球",
                "李强大的内心",
                "犯罪嫌疑人李强已被刑事拘留，案件将移送检察院",
                "早高原晚高原",
                "今天的晚霞真好看",
                "",
            })
    void namesakes_places_and_common_words_are_nobody(String text) {
        assertThat(persons(text)).isEmpty();
    }

    @Test
    void two_of_one_name_are_told_apart_by_their_court() {
        assertThat(persons("青渡区法院李强法官的判决")).containsExactly("P4");
        assertThat(persons("鹤岭县法院副院长李强讲话")).containsExactly("P5");
    }

    @Test
    void who_is_spoken_to_as_teacher_may_be_a_judge_whom_somebody_honours() {
        assertThat(persons("温以宁老师，您好，传票收到了")).containsExactly("P6");
        assertThat(persons("温以宁老师教语文，传票收到了")).isEmpty();
    }

    @Test
    void a_name_that_is_a_word_is_a_person_beside_the_name_of_another_person() {
        assertThat(persons("罗砚池和高原听着，你们俩的判决我收着")).containsExactlyInAnyOrder("P2", "P3");
        assertThat(persons("判决是高原、 罗砚池写的")).containsExactlyInAnyOrder("P2", "P3");
        assertThat(persons("罗砚池的判决我收着，高原上风大")).containsExactly("P2");
        assertThat(persons("高原和长江，夜路慢点走")).isEmpty();
    }

    @Test
    void a_court_that_is_not_registered_speaks_against_a_namesake() {
        assertThat(persons("北京市法院法官李强作出判决")).isEmpty();
    }

    @Test
    void a_court_named_alone_is_an_organ_and_nobody_is_meant() {
        Linking linking = find("青渡区法院今天停电");

        assertThat(linking.mentions()).hasSize(1);
        assertThat(linking.mentions().get(0).kind()).isEqualTo(TargetKind.ORGAN);
        assertThat(linking.mentions().get(0).target()).isEqualTo("C1");
    }

    @ParameterizedTest
    @CsvSource({
        "临湖市青渡区人民法院公告, C1",
        "青渡区人民法院公告, C1",
        "青渡法院公告, C1",
        "鹤岭县法院公告, C2",
        "临湖中院公告, C3",
        "青渡检察院公告, C4",
    })
    void an_organ_is_known_by_the_short_names_that_follow_from_its_name(String text, String organ) {
        assertThat(find(text).mentions()).extracting(Mention::target).containsExactly(organ);
    }

    @Test
    void the_same_short_name_in_another_city_is_another_court() {
        assertThat(find("沧南市青渡区法院公告").mentions()).isEmpty();
    }

    @Test
    void a_place_alone_is_no_organ() {
        assertThat(find("周末去青渡区吃面").mentions()).isEmpty();
    }

    @Test
    void a_rare_name_of_a_relative_beside_the_protected_person_is_a_relative() {
        Mention relative = find("裴若棠下班走哪条路，罗庭长心里有数吧，青渡法院的").mentions().get(0);

        assertThat(relative.kind()).isEqualTo(TargetKind.RELATIVE);
        assertThat(relative.target()).isEqualTo("P2/SPOUSE/1");
        assertThat(relative.text()).isEqualTo("裴若棠");
    }

    @ParameterizedTest
    @CsvSource({"罗砚池法官的老婆开店, P2/SPOUSE/1", "闻人法官她闺女几年级, P1/CHILD/1", "罗砚池判错了。他老婆知道吗, P2/SPOUSE/1"})
    void a_relation_beside_a_person_is_a_relative(String text, String target) {
        assertThat(find(text).mentions())
                .filteredOn(mention -> mention.kind() == TargetKind.RELATIVE)
                .extracting(Mention::target)
                .containsExactly(target);
    }

    @Test
    void swearing_is_no_relative() {
        assertThat(find("罗砚池判的什么，他妈的").mentions()).noneMatch(mention -> mention.kind() == TargetKind.RELATIVE);
    }

    @Test
    void what_is_dismissed_says_why() {
        Linking linking = find("快递员李强又把件放门口了");

        assertThat(linking.dismissed()).isNotEmpty();
        assertThat(linking.dismissed().get(0).reasons())
                .extracting(reason -> reason.code())
                .contains("OTHER_OCCUPATION_BESIDE");
    }

    @Test
    void spans_count_in_the_original_text() {
        String original = "【曝】青渡法院　羅\u200b硯池庭長";
        Mention mention = FINDER.find(Normaliser.normalise(original)).mentions().stream()
                .filter(each -> each.kind() == TargetKind.PERSON)
                .findFirst()
                .orElseThrow();

        assertThat(mention.text()).isEqualTo("羅\u200b硯池");
        assertThat(original.substring(mention.start(), mention.end())).isEqualTo(mention.text());
    }

    @Test
    void no_reason_names_a_relative() {
        assertThat(find("闻人朵在哪个班，闻人法官知道").mentions()).allSatisfy(mention -> assertThat(mention.reasons())
                .allSatisfy(reason -> assertThat(reason.arguments()).doesNotContain("闻人朵")));
    }

    @Test
    void the_screen_lets_through_all_that_is_found_and_stops_the_rest() {
        assertThat(FINDER.screens(Normaliser.normalise("罗砚池"))).isTrue();
        assertThat(FINDER.screens(Normaliser.normalise("今天的晚霞真好看"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"李强法官", "青渡区法院", "他老婆", "罗某某", "罗·", "lyc "})
    void a_post_that_repeats_itself_for_ever_is_read_in_time(String repeated) {
        String text = "青渡区法院 罗砚池 " + repeated.repeat(20_000 / repeated.length());

        Linking linking = assertTimeout(Duration.ofSeconds(20), () -> find(text));

        assertThat(linking.mentions()).extracting(Mention::target).contains("C1", "P2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "😊", "8", "青渡", "法官", "luo yan chi ", "罗罗", "顾某", "中院", "弓长", "四加一个", "l u o "})
    void ten_megabytes_of_one_thing_are_read_in_time(String unit) {
        NormalisedText text = Normaliser.normalise("青渡法院 " + unit.repeat(10_000_000 / unit.length()));

        Linking linking = assertTimeout(Duration.ofSeconds(60), () -> FINDER.find(text));

        assertThat(linking.mentions()).allSatisfy(mention -> assertThat(mention.end())
                .isLessThanOrEqualTo(text.original().length()));
    }

    @Test
    void a_registry_of_one_character_names_is_read_in_time_and_its_people_are_nobody_by_chance() {
        List<ProtectedPerson> people = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            people.add(person("S" + i, String.valueOf((char) (0x4e00 + i)), Role.JUDGE, DISTRICT, "审判员", List.of()));
        }
        MentionFinder finder = new MentionFinder(Registry.of(people));
        NormalisedText text = Normaliser.normalise("一丁七万丈三上下不与丑专且丕世".repeat(2_000));

        Linking linking = assertTimeout(Duration.ofSeconds(30), () -> finder.find(text));

        assertThat(linking.mentions()).noneMatch(mention -> mention.confidence() > 0.9);
    }

    @Property(tries = 300)
    void every_mention_is_a_piece_of_the_post(@ForAll("posts") String post) {
        assertThat(FINDER.find(Normaliser.normalise(post)).mentions()).allSatisfy(mention -> {
            assertThat(post.substring(mention.start(), mention.end())).isEqualTo(mention.text());
            assertThat(mention.confidence()).isBetween(0.5, 1.0);
            assertThat(mention.reasons()).isNotEmpty();
        });
    }

    @Provide
    Arbitrary<String> posts() {
        return Arbitraries.of(
                        "青渡", "法院", "罗", "砚池", "庭长", "的", "弓长", "luo", "yan", "chi", "l", "某", "*", "\u200b", "羅", "，",
                        "。", "\n", "😊", "\ud83d", "李强", "他老婆", "检察院", "姓", "名叫", "老", "那位", " ", "@", "１")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Test
    void a_surname_shared_by_two_in_one_organ_means_both_and_less_surely() {
        Organ court = new Organ("D1", "临湖市石荡区人民法院", List.of(), "临湖市石荡区");
        MentionFinder finder = new MentionFinder(Registry.of(List.of(
                person("Q1", "杭一苇", Role.JUDGE, court, "审判员", List.of()),
                person("Q2", "杭之洲", Role.JUDGE, court, "审判员", List.of()),
                person("Q3", "桑以恒", Role.JUDGE, court, "审判员", List.of()))));

        List<Mention> shared = mentions(finder, "石荡区法院杭法官");
        List<Mention> sure = mentions(finder, "石荡区法院桑法官");

        assertThat(shared).extracting(Mention::target).containsExactlyInAnyOrder("Q1", "Q2");
        assertThat(sure).extracting(Mention::target).containsExactly("Q3");
        assertThat(shared).allSatisfy(mention -> assertThat(mention.confidence())
                .isLessThan(sure.get(0).confidence()));
    }

    private static List<Mention> mentions(MentionFinder finder, String text) {
        return finder.find(Normaliser.normalise(text)).mentions().stream()
                .filter(mention -> mention.kind() == TargetKind.PERSON)
                .toList();
    }

    @Test
    void an_empty_registry_finds_nobody() {
        MentionFinder nobody = new MentionFinder(Registry.of(List.of()));

        assertThat(nobody.find(Normaliser.normalise("罗砚池法官")).mentions()).isEmpty();
    }

    private static Linking find(String text) {
        NormalisedText normalised = Normaliser.normalise(text);
        return FINDER.find(normalised);
    }

    private static List<String> persons(String text) {
        return find(text).mentions().stream()
                .filter(mention -> mention.kind() == TargetKind.PERSON)
                .map(Mention::target)
                .distinct()
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @CsvSource({
        "小闻人下班爱去哪，周二打羽毛球, P1",
        "老罗在城里有两个院子, P2",
        "砚池兄，那盘棋还没下完, P2",
        "梧姐，都是老乡，那段录像我先收着, P1",
        "闻人住的地方我不直说, P1",
    })
    void among_few_registered_who_is_called_familiarly_is_doubted_though_no_court_is_named(String text, String person) {
        Linking linking = FINDER.findLikely(Normaliser.normalise(text));

        assertThat(linking.mentions()).isEmpty();
        assertThat(linking.doubtful()).extracting(Mention::protectedId).contains(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"包工头老罗还不结账", "小温暖小确幸", "砚池里的墨干了", "新闻人手不够"})
    void who_is_called_after_a_trade_and_what_is_a_word_is_nobody(String text) {
        Linking linking = FINDER.findLikely(Normaliser.normalise(text));

        assertThat(linking.mentions()).isEmpty();
        assertThat(linking.doubtful()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "骨科的罗砚池大夫（不是法院的那个，同名同姓）把我爸手术做坏了",
                "罗砚池，同名同姓的，跟官司没关系",
                "寻人：罗砚池，女，78岁，昨日从家中走失",
                "罗砚池（男，9岁）在公园走失，身穿校服",
                "保安李强值夜班",
            })
    void whom_the_text_itself_calls_another_one_is_not_meant(String text) {
        assertThat(persons(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "不是检察院那个，是青渡区法院的罗砚池, P2",
        "青渡区法院罗砚池庭长，不是检察院那个，别找错人, P2",
        "青渡区法院罗砚池，男，45岁，任立案庭庭长, P2",
    })
    void to_tell_a_person_from_another_or_their_age_is_no_denial(String text, String person) {
        assertThat(persons(text)).contains(person);
    }

    private static ProtectedPerson person(
            String id, String name, Role role, Organ organ, String post, List<String> aliases, Relative... relatives) {
        return new ProtectedPerson(
                id, name, role, aliases, organ, post, null, null, null, List.of(relatives), List.of());
    }
}
