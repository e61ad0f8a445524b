package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void it_holds_what_stands_around_the_mention_and_whoever_else_stands_there() {
        String content = "远".repeat(300) + "容知白和闻溪" + "远".repeat(300) + "容知白";
        Mention middle = mention(content, 300, 303);
        Mention beside = mention(content, 304, 306);
        Mention far = mention(content, 606, 609);

        Excerpt excerpt = Excerpt.around(middle, content, List.of(middle, beside, far));

        assertThat(excerpt.content()).hasSize(Excerpt.AROUND + 3 + Excerpt.AROUND);
        assertThat(excerpt.mentions()).hasSize(2).allSatisfy(each -> assertThat(
                        excerpt.content().substring(each.start(), each.end()))
                .isEqualTo(each.text()));
    }

    @Test
    void a_short_content_stands_in_it_whole() {
        String content = "容知白判得公道";
        Mention middle = mention(content, 0, 3);

        assertThat(Excerpt.around(middle, content, List.of(middle))).isEqualTo(new Excerpt(content, List.of(middle)));
    }

    @Property
    void it_never_parts_a_surrogate_pair(
            @ForAll @IntRange(max = 200) int before, @ForAll @IntRange(max = 200) int after) {
        String content = "x".repeat(before % 2) + "😀".repeat(before) + "容知白" + "😀".repeat(after);
        int start = content.indexOf('容');
        Mention middle = mention(content, start, start + 3);

        String excerpt = Excerpt.around(middle, content, List.of(middle)).content();

        assertThat(Character.isLowSurrogate(excerpt.charAt(0))).isFalse();
        assertThat(Character.isHighSurrogate(excerpt.charAt(excerpt.length() - 1)))
                .isFalse();
    }

    private static Mention mention(String content, int start, int end) {
        return new Mention(Mention.TargetKind.PERSON, "p1", start, end, content.substring(start, end), 0.5, List.of());
    }
}
