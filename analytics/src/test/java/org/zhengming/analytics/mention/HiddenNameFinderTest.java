package org.zhengming.analytics.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenNameFinderTest {

    private static final List<Integer> LUO = List.of(InventedCourts.LUO);

    private final HiddenNameFinder finder = new HiddenNameFinder(InventedCourts.INDEX, InventedCourts.READER);

    @ParameterizedTest
    @CsvSource({"高某原判错了, 高某原", "高*原判错了, 高*原"})
    void a_sign_put_between_the_two_characters_of_a_name_is_seen_through(String text, String span) {
        String normal = InventedCourts.normal(text);

        assertThat(find(text, List.of())).anySatisfy(candidate -> {
            assertThat(candidate.person()).isEqualTo(InventedCourts.GAO);
            assertThat(normal.substring(candidate.start(), candidate.end())).isEqualTo(span);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "罗研持又开庭了, NAME_SAME_SOUND, 罗研持",
        "罗延迟又开庭了, NAME_SAME_SOUND, 罗延迟",
        "四夕砚池又开庭了, NAME_PARTS, 四夕砚池",
        "找luoyanchi评理, NAME_PINYIN, luoyanchi",
        "找 luo yan chi 评理, NAME_PINYIN, luo yan chi",
        "罗yan池又开庭了, NAME_PINYIN, 罗yan池",
        "这个lyc真行, NAME_LETTERS, lyc",
        "这个l.y.c真行, NAME_LETTERS, l.y.c",
        "罗Y池又开庭了, NAME_LETTERS, 罗y池",
        "罗某池又开庭了, NAME_MASKED, 罗某池",
        "罗*池又开庭了, NAME_MASKED, 罗*池",
    })
    void a_disguise_is_seen_through_for_whom_an_anchor_makes_likely(String text, Clue form, String span) {
        String normal = InventedCourts.normal(text);

        assertThat(find(text, LUO)).anySatisfy(candidate -> {
            assertThat(candidate.person()).isEqualTo(InventedCourts.LUO);
            assertThat(candidate.form()).isEqualTo(form);
            assertThat(normal.substring(candidate.start(), candidate.end())).isEqualTo(span);
        });
    }

    @ParameterizedTest
    @CsvSource({"长🌊又开庭了, 长🌊"})
    void a_picture_put_for_a_character_is_read(String text, String span) {
        String normal = InventedCourts.normal(text);

        assertThat(find(text, List.of(InventedCourts.CHANG))).anySatisfy(candidate -> {
            assertThat(candidate.form()).isEqualTo(Clue.NAME_PARTS);
            assertThat(normal.substring(candidate.start(), candidate.end())).isEqualTo(span);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"罗研持又开庭了", "找luoyanchi评理", "这个lyc真行", "四夕砚池又开庭了"})
    void without_an_anchor_nobody_is_looked_for(String text) {
        assertThat(find(text, List.of())).isEmpty();
    }

    @Test
    void a_title_right_behind_it_is_an_anchor_for_a_name_by_sound() {
        assertThat(find("罗研持庭长又开庭了", List.of())).extracting(Candidate::person).contains(InventedCourts.LUO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"罗砚池又开庭了", "罗家的池子", "lycra面料", "罗某", "今天天气好", "罗罗罗", ""})
    void what_hides_nothing_or_too_much_is_nobody(String text) {
        assertThat(find(text, LUO)).noneMatch(candidate -> candidate.form() != Clue.NAME_MASKED);
    }

    @Test
    void more_kept_characters_say_more() {
        double two = strength("罗砚持又开庭了");
        double one = strength("罗研持又开庭了");

        assertThat(two).isGreaterThan(one);
    }

    @Property(tries = 200)
    void spans_never_leave_the_text(@ForAll @StringLength(max = 80) String text) {
        String normal = InventedCourts.normal(text);

        assertThat(find(text, List.of(InventedCourts.LUO, InventedCourts.GAO, InventedCourts.WENREN)))
                .allSatisfy(candidate -> {
                    assertThat(candidate.start()).isGreaterThanOrEqualTo(0);
                    assertThat(candidate.end()).isGreaterThan(candidate.start()).isLessThanOrEqualTo(normal.length());
                });
    }

    private double strength(String text) {
        return find(text, LUO).stream()
                .filter(candidate -> candidate.form() == Clue.NAME_SAME_SOUND)
                .mapToDouble(Candidate::strength)
                .max()
                .orElseThrow();
    }

    private List<Candidate> find(String text, Collection<Integer> anchored) {
        CompactView view = CompactView.of(InventedCourts.normal(text));
        return finder.find(view, InventedCourts.INDEX.hits(view), InventedCourts.around(text), anchored);
    }
}
