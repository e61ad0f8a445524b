package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganEvidenceTest {

    private final OrganEvidence organEvidence =
            new OrganEvidence(InventedCourts.INDEX, InventedCourts.BOUNDARIES, InventedCourts.RARITY);

    @ParameterizedTest
    @CsvSource({
        "青渡区法院罗砚池, ORGAN_BESIDE",
        "罗砚池今天又没有到青渡区法院上班, ORGAN_NEAR",
        "罗砚池收了。青渡区法院知道吗, ORGAN_ELSEWHERE",
        "青渡那边罗砚池, REGION",
        "中院罗砚池, OTHER_ORGAN_KIND",
        "法院的罗砚池, ORGAN_KIND_BESIDE",
        "罗砚池判得太重。法院就这样, ORGAN_KIND",
        "临湖的罗砚池, REGION_ABOVE",
        "鹤岭县法院罗砚池, OTHER_ORGAN_BESIDE",
        "鹤岭县法院开庭了。罗砚池没有去, OTHER_ORGAN",
        "北京市朝阳区法院罗砚池, OTHER_ORGAN_BESIDE",
        "荻河县法院开庭了。罗砚池没有去, COURT_OF_ANOTHER_PLACE",
    })
    void the_organ_speaks_by_where_it_stands(String text, Clue clue) {
        assertThat(evidence(text, "罗砚池", InventedCourts.LUO).amounts()).containsKey(clue);
    }

    @Test
    void a_court_without_a_place_and_one_beside_the_own_are_of_no_other_place() {
        assertThat(evidence("我们县法院的罗砚池", "罗砚池", InventedCourts.LUO).amounts())
                .doesNotContainKey(Clue.COURT_OF_ANOTHER_PLACE);
        assertThat(evidence("荻河县法院移送青渡区法院，罗砚池接的案", "罗砚池", InventedCourts.LUO).amounts())
                .doesNotContainKey(Clue.COURT_OF_ANOTHER_PLACE);
    }

    @Test
    void the_nearer_the_own_organ_the_more_it_says() {
        double beside = evidence("青渡区法院罗砚池", "罗砚池", InventedCourts.LUO).sum();
        double near = evidence("罗砚池今天又没有到青渡区法院上班", "罗砚池", InventedCourts.LUO).sum();
        double elsewhere = evidence("罗砚池收了。青渡区法院知道吗", "罗砚池", InventedCourts.LUO).sum();

        assertThat(beside).isGreaterThan(near);
        assertThat(near).isGreaterThan(elsewhere);
    }

    @Test
    void an_organ_that_is_denied_does_not_count() {
        Evidence evidence = evidence("不是青渡区法院罗砚池", "罗砚池", InventedCourts.LUO);

        assertThat(evidence.amounts()).doesNotContainKey(Clue.ORGAN_BESIDE);
    }

    @Test
    void court_or_procuratorate_tells_who_is_meant() {
        String text = "检察院的温以宁";

        assertThat(evidence(text, "温以宁", InventedCourts.WEN).sum()).isPositive();
        assertThat(evidence(text, "温以宁", InventedCourts.LUO).sum()).isNegative();
    }

    @Test
    void two_characters_of_the_same_sound_far_from_the_organ_may_be_chance() {
        Candidate candidate = InventedCourts.candidate(Clue.NAME_SAME_SOUND, "高远一点。临湖中院开庭", "高远", InventedCourts.GAO);
        Evidence evidence = new Evidence();

        organEvidence.add(evidence, candidate, InventedCourts.around("高远一点。临湖中院开庭"));

        assertThat(evidence.amounts()).containsKey(Clue.THIN_DISGUISE);
    }

    private Evidence evidence(String text, String words, int person) {
        Evidence evidence = new Evidence();
        Candidate candidate = InventedCourts.candidate(Clue.NAME_FULL, text, words, person);
        organEvidence.add(evidence, candidate, InventedCourts.around(text));
        return evidence;
    }
}
