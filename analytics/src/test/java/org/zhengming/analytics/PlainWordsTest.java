package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengming.analytics.resource.ListFile;
import org.zhengming.ingest.Post;

/** What a short post says decides, and not how it speaks to whom. */
class PlainWordsTest {

    private static final Analyser ANALYSER = new Analyser(FictionalCourt.REGISTRY);

    private static final List<String> FORMS = List.of(
            "青岑法院容知白法官，%s", "青岑区法院容知白 %s", "青岑法院的容庭长！%s", "青岑法院容知白法官%s", "容知白法官（青岑法院）：%s", "%s @云梧市青岑区人民法院 容知白法官");

    @ParameterizedTest
    @MethodSource("threats")
    void a_plain_threat_is_one_in_every_form_of_address(String sentence) {
        assertThat(FORMS).allSatisfy(form -> assertThat(route(form, sentence)).isEqualTo(Route.REFERRAL_REVIEW));
    }

    @ParameterizedTest
    @MethodSource("need")
    void a_plain_cry_for_help_is_heard_in_every_form_of_address(String sentence) {
        assertThat(FORMS).allSatisfy(form -> assertThat(route(form, sentence)).isEqualTo(Route.WELFARE));
    }

    @ParameterizedTest
    @MethodSource("talk")
    void plain_talk_is_none_in_any(String sentence) {
        assertThat(FORMS).allSatisfy(form -> assertThat(route(form, sentence)).isEqualTo(Route.MONITOR));
    }

    static Stream<String> threats() {
        return ListFile.lines(PlainWordsTest.class, "plain-threats.txt").stream();
    }

    static Stream<String> need() {
        return ListFile.lines(PlainWordsTest.class, "plain-need.txt").stream();
    }

    static Stream<String> talk() {
        return ListFile.lines(PlainWordsTest.class, "plain-talk.txt").stream();
    }

    private static Route route(String form, String sentence) {
        String text = form.formatted(sentence);
        return ANALYSER.analyse(new Post("p1", "weibo", null, null, null, null, text, null, null, null))
                .route();
    }
}
