package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameEvidenceTest {

    private final NameEvidence nameEvidence =
            new NameEvidence(InventedCourts.INDEX, InventedCourts.RARITY, InventedCourts.VOCABULARY);

    @Test
    void a_name_that_is_also_a_word_says_less_than_one_that_is_none() {
        Evidence word = evidence(Clue.NAME_FULL, "高原", InventedCourts.GAO, false);
        Evidence rare = evidence(Clue.NAME_FULL, "罗砚池", InventedCourts.LUO, false);

        assertThat(word.amounts()).containsKey(Clue.COMMON_WORD);
        assertThat(rare.amounts()).doesNotContainKeys(Clue.COMMON_WORD, Clue.SHORT_NAME);
        assertThat(rare.sum()).isGreaterThan(word.sum());
    }

    @Test
    void a_frequent_name_has_more_namesakes_than_a_rare_one() {
        Evidence frequent = evidence(Clue.NAME_FULL, "李强", InventedCourts.LI_OF_DISTRICT, false);
        Evidence rare = evidence(Clue.NAME_FULL, "闻人栖梧", InventedCourts.WENREN, false);

        assertThat(frequent.amounts().get(Clue.MANY_NAMESAKES))
                .isGreaterThan(rare.amounts().get(Clue.MANY_NAMESAKES));
    }

    @Test
    void a_short_name_is_hardly_chance_where_the_organ_is_named() {
        Evidence alone = evidence(Clue.NAME_FULL, "李强", InventedCourts.LI_OF_DISTRICT, false);
        Evidence supported = evidence(Clue.NAME_FULL, "李强", InventedCourts.LI_OF_DISTRICT, true);

        assertThat(supported.sum()).isGreaterThan(alone.sum());
    }

    @Test
    void court_words_count_less_for_a_name_that_says_little() {
        assertThat(commonness("高原", InventedCourts.GAO)).isLessThan(commonness("罗砚池", InventedCourts.LUO));
    }

    @Test
    void a_surname_of_two_characters_with_a_title_says_more_than_a_common_one() {
        Evidence compound = titled("闻人法官", InventedCourts.WENREN);
        Evidence common = titled("李法官", InventedCourts.LI_OF_DISTRICT);

        assertThat(compound.amounts()).containsKey(Clue.NAME_RARE);
        assertThat(common.amounts()).containsKey(Clue.COMMON_SURNAME);
        assertThat(compound.sum()).isGreaterThan(common.sum());
    }

    @Test
    void who_alone_fits_a_title_is_surer_than_one_of_two() {
        Title judge = title("法官");
        Evidence one = new Evidence();
        Evidence two = new Evidence();

        nameEvidence.add(one, Candidate.person(Clue.NAME_TITLE, 0, 3, InventedCourts.LUO, judge, 1, 0), true);
        nameEvidence.add(two, Candidate.person(Clue.NAME_TITLE, 0, 3, InventedCourts.LUO, judge, 2, 0), true);

        assertThat(one.amounts()).containsKey(Clue.NAME_ONLY_ONE);
        assertThat(two.amounts()).doesNotContainKey(Clue.NAME_ONLY_ONE);
    }

    @Test
    void a_given_name_that_is_a_word_is_weak() {
        Evidence word = evidence(Clue.NAME_GIVEN, "砚池", InventedCourts.LUO, true);
        Evidence none = evidence(Clue.NAME_GIVEN, "以宁", InventedCourts.WEN, true);

        assertThat(word.sum()).isLessThanOrEqualTo(none.sum());
    }

    private Evidence titled(String words, int person) {
        Evidence evidence = new Evidence();
        Candidate candidate = Candidate.person(Clue.NAME_TITLE, 0, words.length(), person, title("法官"), 1, 0);
        nameEvidence.add(evidence, candidate, true);
        return evidence;
    }

    private Evidence evidence(Clue form, String words, int person, boolean supported) {
        Evidence evidence = new Evidence();
        nameEvidence.add(evidence, Candidate.person(form, 0, words.length(), person, null, 1, 0), supported);
        return evidence;
    }

    private double commonness(String words, int person) {
        return nameEvidence.add(
                new Evidence(), Candidate.person(Clue.NAME_FULL, 0, words.length(), person, null, 1, 0), false);
    }

    private static Title title(String word) {
        return InventedCourts.VOCABULARY.titles().stream()
                .filter(title -> title.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
