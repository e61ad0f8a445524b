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
        assertThat(reviewed("容知白法官的手机是13800001234", 0.03)).containsExactly(LeakType.PHONE);
    }

    @Test
    void a_number_in_its_owners_sentence_is_another_ones_where_the_reader_is_certain_of_a_harmless_post() {
        String letter = "容知白庭长：本人13800001234，请您方便时回电";

        assertThat(reviewed(letter, HARDLY)).isEmpty();
        assertThat(reviewed(letter, HARDLY, SURE)).containsExactly(LeakType.PHONE);
        assertThat(reviewed(letter, HARDLY, HARDLY, new Mark(LeakType.PHONE, "13800001234", SURE)))
                .containsExactly(LeakType.PHONE);
    }

    @Test
    void a_number_whose_owner_is_only_the_nearest_one_named_is_the_writers_where_the_reader_sees_nothing_private() {
        String letter = "联系电话：13800001234，请容知白法官查收";

        assertThat(reviewed(letter, HARDLY)).isEmpty();
        assertThat(reviewed(letter, SURE)).containsExactly(LeakType.PHONE);
    }

    @Test
    void a_card_or_a_car_in_a_report_without_anything_private_is_a_debtors() {
        String car = "容知白法官的大作：拖走了赣Z·7K308";

        assertThat(reviewed(car, HARDLY)).isEmpty();
        assertThat(reviewed(car, SURE)).containsExactly(LeakType.PLATE);
    }

    @Test
    void an_office_number_is_public_whatever_part_of_it_the_reader_marks() {
        assertThat(reviewed("容知白法官的办公电话0788一6000一012，一打就占线", SURE, SURE, new Mark(LeakType.PHONE, "一6000一012", SURE)))
                .isEmpty();
    }

    @Test
    void digits_that_no_telephone_has_are_none_though_the_reader_marks_them() {
        assertThat(reviewed("容知白法官 666 888 5201314 最美", SURE, SURE, new Mark(LeakType.PHONE, "888 5201314", SURE)))
                .isEmpty();
    }

    @Test
    void digits_that_no_identity_number_begins_with_are_none_though_the_reader_marks_them() {
        assertThat(reviewed("容知白法官 更新时间戳 1667913702717", SURE, SURE, new Mark(LeakType.ID_CARD, "1667913702717", SURE)))
                .isEmpty();
        assertThat(reviewed("容知白法官的证号 955895190306", SURE, SURE, new Mark(LeakType.ID_CARD, "955895190306", SURE)))
                .containsExactly(LeakType.ID_CARD);
    }

    @Test
    void what_its_author_made_unreadable_is_no_leak_though_the_reader_marks_it() {
        assertThat(reviewed("有人在搬容知白的住址（已打码：柳██巷██号）", SURE, SURE, new Mark(LeakType.ADDRESS, "柳██巷██号", SURE)))
                .isEmpty();
    }

    @Test
    void an_impostors_account_is_no_judges_though_the_reader_marks_it() {
        assertThat(reviewed("有人冒充容知白法官加微信dzr_feng收费", SURE, SURE, new Mark(LeakType.WECHAT, "dzr_feng", SURE)))
                .isEmpty();
    }

    @Test
    void what_is_told_in_words_goes_where_the_reader_sees_nothing_private() {
        assertThat(reviewed("容知白法官家住棠梨苑3栋2单元501室", HARDLY)).isEmpty();
        assertThat(reviewed("容知白法官家住棠梨苑3栋2单元501室", SURE)).containsExactly(LeakType.ADDRESS);
    }

    @Test
    void habits_and_illness_that_words_alone_tell_hold_only_where_the_reader_marks_them() {
        String ill = "容知白法官上个月查出了抑郁症，一直在吃药";

        assertThat(reviewed(ill, SURE)).isEmpty();
        assertThat(reviewed(ill, SURE, SURE, new Mark(LeakType.HEALTH, "查出了抑郁症，一直在吃药", 0.8)))
                .containsExactly(LeakType.HEALTH);
    }

    @Test
    void what_is_told_in_words_stays_beside_a_number_that_checks_out() {
        assertThat(reviewed("容知白法官的手机是13800001234，家住棠梨苑3栋2单元501室", 0.03))
                .containsExactly(LeakType.PHONE, LeakType.ADDRESS);
    }

    @Test
    void an_office_that_moves_is_no_home_whatever_the_reader_marks() {
        String notice = "容知白法官通知，立案庭新址：棠梨路66号1号楼，请到窗口办理";

        assertThat(reviewed(notice, SURE, "棠梨路66号1号楼")).isEmpty();
        assertThat(reviewed(notice.replace("立案庭新址", "她住"), SURE, "棠梨路66号1号楼")).containsExactly(LeakType.ADDRESS);
    }

    @Test
    void what_a_place_is_to_somebody_the_reader_knows_better_than_its_structure_tells() {
        String flat = "容知白法官家住棠梨苑3栋2单元501室";
        Mark sold = new Mark(LeakType.PROPERTY, "棠梨苑3栋2单元501室", SURE);
        Mark doubtful = new Mark(LeakType.PROPERTY, "棠梨苑3栋2单元501室", 0.8);

        assertThat(reviewed(flat, SURE, SURE, sold)).containsExactly(LeakType.PROPERTY);
        assertThat(reviewed(flat, SURE, SURE, doubtful)).containsExactly(LeakType.ADDRESS);
    }

    @Test
    void of_two_homes_the_one_goes_that_the_reader_passed_over() {
        String homes = "容知白家住榆荫小区7幢1104。容知白还住棠梨苑3栋2单元501室";

        assertThat(reviewed(homes, SURE)).containsExactly(LeakType.ADDRESS, LeakType.ADDRESS);
        assertThat(reviewed(homes, SURE, "棠梨苑3栋2单元501室")).containsExactly(LeakType.ADDRESS);
    }

    @Test
    void a_mark_that_is_nearly_certain_is_believed_in_a_post_that_likely_does_harm() {
        String told = "容知白，柳湾温室那边的民宿，停了三个钟头";
        Mark nearlyCertain = new Mark(LeakType.LOCATION_TRACK, "柳湾温室那边的民宿，停了三个钟头", SURE);
        Mark sure = new Mark(LeakType.LOCATION_TRACK, "柳湾温室那边的民宿，停了三个钟头", 0.91);

        assertThat(reviewed(told, 0.35, SURE, nearlyCertain)).containsExactly(LeakType.LOCATION_TRACK);
        assertThat(reviewed(told, 0.35, SURE, sure)).isEmpty();
        assertThat(reviewed(told, 0.35, 0.51, nearlyCertain)).isEmpty();
    }

    @Test
    void a_relative_under_a_mask_is_nobodys_data() {
        assertThat(reviewed("容知白的丈夫梅某影也来了", SURE, SURE, new Mark(LeakType.RELATIVE, "梅某影", SURE)))
                .isEmpty();
    }

    @Test
    void an_offices_number_is_public_however_it_is_spelled() {
        String office = "洞拐八八 六洞洞洞洞幺两";
        String home = "洞拐八八 六洞洞洞洞幺三";

        assertThat(reviewed("容知白办公室：" + office, SURE, SURE, new Mark(LeakType.PHONE, office, SURE)))
                .isEmpty();
        assertThat(reviewed("容知白家里：" + home, SURE, SURE, new Mark(LeakType.PHONE, home, SURE)))
                .containsExactly(LeakType.PHONE);
    }

    /** What the reader marks, and how sure it is. */
    private record Mark(LeakType type, String text, double probability) {}

    /** @param marked what the reader marks as an address */
    private static List<LeakType> reviewed(String written, double probability, String... marked) {
        Mark[] marks = Arrays.stream(marked)
                .map(each -> new Mark(LeakType.ADDRESS, each, SURE))
                .toArray(Mark[]::new);
        return reviewed(written, probability, probability, marks);
    }

    /**
     * @param given how likely something private is given away
     * @param harm how likely the post does harm
     */
    private static List<LeakType> reviewed(String written, double given, double harm, Mark... marked) {
        NormalisedText text = Normaliser.normalise(written);
        List<Mention> mentions = FictionalCourt.mentions(written);
        Reading reading = Reading.of(text, mentions, WordLists.lexicon());
        ModelText read = ModelText.of(text, mentions);
        List<Tag> tags = new ArrayList<>();
        for (Mark each : marked) {
            int start = read.text().indexOf(Normaliser.normalise(each.text()).text());
            tags.add(new Tag(each.type(), new Span(start, start + each.text().length()), each.probability()));
        }
        ModelReading said = new ModelReading(
                Arrays.stream(ModelLabel.values())
                        .collect(Collectors.toMap(
                                label -> label, label -> estimate(label == ModelLabel.HARM ? harm : given))),
                tags);
        List<Leak> found = new LeakFinder(WordLists.lexicon()).find(text, reading, mentions, FictionalCourt.REGISTRY);
        return LeakReview.review(
                        found, List.of(), reading, new Learned(read, said), FictionalCourt.REGISTRY.publicContacts())
                .stream()
                .map(Leak::type)
                .toList();
    }

    private static Estimate estimate(double probability) {
        return new Estimate(probability, probability, new Span(0, 0), new Span(0, 0));
    }
}
