package org.zhengming.analytics.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.Leak;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.model.Estimate;
import org.zhengming.analytics.model.Learned;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.model.ModelReading;
import org.zhengming.analytics.model.ModelText;
import org.zhengming.analytics.model.Tag;
import org.zhengming.analytics.sentence.Reading;
import org.zhengming.analytics.sentence.Span;
import org.zhengming.analytics.sentence.WordLists;
import org.zhengming.analytics.text.NormalisedText;
import org.zhengming.analytics.text.Normaliser;

class LeakReviewTest {

    private static final double SURE = 0.97;
    private static final double HARDLY = 0.01;

    @Test
    void a_number_that_checks_out_stays_though_the_reader_sees_a_harmless_report() {
        assertThat(reviewed("容知白法官的手机是13800001234", HARDLY)).containsExactly(LeakType.PHONE);
    }

    @Test
    void what_is_told_in_words_goes_where_the_reader_sees_nothing_private() {
        assertThat(reviewed("容知白法官家住棠梨苑3栋2单元501室", HARDLY)).isEmpty();
        assertThat(reviewed("容知白法官家住棠梨苑3栋2单元501室", SURE)).containsExactly(LeakType.ADDRESS);
    }

    @Test
    void what_is_told_in_words_stays_beside_a_number_that_checks_out() {
        assertThat(reviewed("容知白法官的手机是13800001234，家住棠梨苑3栋2单元501室", HARDLY))
                .containsExactly(LeakType.PHONE, LeakType.ADDRESS);
    }

    @Test
    void an_office_that_moves_is_no_home_whatever_the_reader_marks() {
        String notice = "容知白法官通知，立案庭新址：棠梨路66号1号楼，请到窗口办理";

        assertThat(reviewed(notice, SURE, "棠梨路66号1号楼")).isEmpty();
        assertThat(reviewed(notice.replace("立案庭新址", "她住"), SURE, "棠梨路66号1号楼")).containsExactly(LeakType.ADDRESS);
    }

    /** @param marked what the reader marks as an address */
    private static List<LeakType> reviewed(String written, double probability, String... marked) {
        NormalisedText text = Normaliser.normalise(written);
        List<Mention> mentions = FictionalCourt.mentions(written);
        Reading reading = Reading.of(text, mentions, WordLists.lexicon());
        ModelText read = ModelText.of(text, mentions);
        List<Tag> tags = new ArrayList<>();
        for (String each : marked) {
            int start = read.text().indexOf(each);
            tags.add(new Tag(LeakType.ADDRESS, new Span(start, start + each.length()), SURE));
        }
        Estimate estimate = new Estimate(probability, probability, new Span(0, 0), new Span(0, 0));
        ModelReading said = new ModelReading(
                Arrays.stream(ModelLabel.values()).collect(Collectors.toMap(label -> label, label -> estimate)), tags);
        List<Leak> found = new LeakFinder(WordLists.lexicon()).find(text, reading, mentions, FictionalCourt.REGISTRY);
        return LeakReview.review(found, List.of(), reading, new Learned(read, said)).stream()
                .map(Leak::type)
                .toList();
    }
}
