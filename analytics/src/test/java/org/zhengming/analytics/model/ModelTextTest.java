package org.zhengming.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

class ModelTextTest {

    @Test
    void protected_people_and_relatives_stand_under_a_common_word() {
        ModelText text = text("容知白和梅疏影都没来");

        assertThat(text.text()).isEqualTo("某法官和某法官家属都没来");
        assertThat(text.standings()).hasSize(2);
    }

    @Test
    void spans_find_their_way_to_the_normalised_text_and_back() {
        ModelText text = text("昨天容知白开庭");
        int at = text.text().indexOf("开庭");

        assertThat(text.toNormalised(new Span(at, at + 2))).isEqualTo(new Span(5, 7));
        assertThat(text.fromNormalised(new Span(5, 7))).isEqualTo(new Span(at, at + 2));
    }

    @Test
    void of_two_mentions_of_one_place_the_longer_counts() {
        NormalisedText normalised = Normaliser.normalise("容知白法官");
        Mention name = new Mention(Mention.TargetKind.PERSON, "P1", 0, 3, "容知白", 0.9, List.of());
        Mention all = new Mention(Mention.TargetKind.PERSON, "P1", 0, 5, "容知白法官", 0.9, List.of());

        assertThat(ModelText.of(normalised, List.of(name, all)).text()).isEqualTo("某法官");
    }

    @Property
    void every_span_of_what_is_read_comes_from_inside_the_post(@ForAll String before, @ForAll String after) {
        NormalisedText normalised = Normaliser.normalise(before + "容知白" + after);
        ModelText text = ModelText.of(normalised, FictionalCourt.mentions(before + "容知白" + after));

        for (int i = 0; i < text.text().length(); i++) {
            Span origin = text.toNormalised(new Span(i, i + 1));
            assertThat(origin.start()).isBetween(0, normalised.text().length() - 1);
            assertThat(origin.end())
                    .isBetween(origin.start() + 1, normalised.text().length());
        }
    }

    private static ModelText text(String content) {
        return ModelText.of(Normaliser.normalise(content), FictionalCourt.mentions(content));
    }
}
