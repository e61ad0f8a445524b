package org.zhengming.analytics.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.FictionalCourt;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;

class ContextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPLAINT|我已向云梧市纪委举报容知白收了对方五万，等回复",
                "COMPLAINT|打了12388反映容知白的问题，登记了",
                "COMPLAINT|实名举报青岑区法院容知白",
                "COMPLAINT|巡视组意见箱我投了信，说容知白办案不公",
                "RULING_CRITICISM|容知白这份判决对证据的认定值得商榷",
                "RULING_CRITICISM|容知白适用法律错误，除斥期间起算点不妥",
                "FIRST_HAND|我上周在青岑区法院开庭，容知白法官问我还有没有补充",
                "SATIRE|段子一则：容知白说证据不足，我说我人还在病房",
                "REPOST|开庭公告：容知白任审判长，详见官网公示",
                "OPINION|容知白架子真大，冷漠",
            })
    void a_lawful_kind_of_speech_is_recognised(SpeechContext context, String text) {
        assertThat(FictionalCourt.read(text).contexts()).contains(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "容知白把举报人的名字告诉了被举报人",
                "我没有举报容知白",
                "申请人向容知白举报财产线索",
            })
    void speaking_of_reports_is_not_yet_a_complaint(String text) {
        assertThat(FictionalCourt.read(text).contexts()).doesNotContain(SpeechContext.COMPLAINT);
    }

    @Test
    void a_report_that_quotes_a_threat_to_condemn_it_raises_no_signal() {
        FictionalCourt.Reading news =
                FictionalCourt.readNews("男子发帖威胁法官被拘", "记者从云梧市公安局获悉，男子扬言要“弄死容知白”，并公布其手机号码，已被行政拘留。");

        assertThat(news.signals()).isEmpty();
        assertThat(news.contexts()).contains(SpeechContext.MEDIA_REPORT);
    }

    @Test
    void a_news_like_post_that_gives_a_private_number_away_is_no_report() {
        FictionalCourt.Reading news = FictionalCourt.readNews("判决引发热议", "本号获悉，容知白近日判决一起彩礼案。为方便监督，现公布其个人手机13800001234。");

        assertThat(news.signals()).contains(SignalType.PRIVATE_INFO);
        assertThat(news.contexts()).doesNotContain(SpeechContext.MEDIA_REPORT);
    }

    @Test
    void a_post_without_signals_is_always_shielded_by_some_context() {
        assertThat(FictionalCourt.read("容知白法官").speech().contexts()).isNotEmpty();
    }
}
