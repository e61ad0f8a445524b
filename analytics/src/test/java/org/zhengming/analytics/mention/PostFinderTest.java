package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostFinderTest {

    private final PostFinder finder =
            new PostFinder(InventedCourts.INDEX, InventedCourts.READER, InventedCourts.RARITY);

    @ParameterizedTest
    @CsvSource({
        "青渡区法院立案庭庭长让我等着, NAME_POST, 1",
        "青渡区法院立案庭一把手让我等着, NAME_POST, 1",
        "青渡区法院那个复姓的审判员, NAME_POST, 0",
        "青渡区法院luo庭长, NAME_TITLE_HIDDEN, 1",
        "青渡区法院l庭长, NAME_TITLE_HIDDEN, 1",
        "青渡区法院四夕庭长, NAME_TITLE_HIDDEN, 1",
        "青渡区法院四夕那位庭长, NAME_TITLE_HIDDEN, 1",
    })
    void a_title_without_its_surname_leads_to_who_holds_the_post(String text, Clue form, int person) {
        assertThat(find(text)).anySatisfy(candidate -> {
            assertThat(candidate.form()).isEqualTo(form);
            assertThat(candidate.person()).isEqualTo(person);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"青渡区法院审判员", "青渡区法院立案庭副庭长", "立案庭今天没人", "庭长", ""})
    void a_post_that_several_or_nobody_hold_is_nobody(String text) {
        assertThat(find(text)).isEmpty();
    }

    private List<Candidate> find(String text) {
        Surroundings around = InventedCourts.around(text);
        return finder.find(
                CompactView.of(InventedCourts.normal(text)), around, Anchors.of(InventedCourts.INDEX, around));
    }
}
