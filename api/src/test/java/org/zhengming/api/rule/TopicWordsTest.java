package org.zhengming.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.index.query.QueryParser;
import org.zhengming.analytics.index.query.WordSegmenter;

class TopicWordsTest {

    private final TopicWords topics = new TopicWords();
    private final QueryParser parser = new QueryParser(new WordSegmenter());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上访",
                "維權",
                "\"举报\"",
                "上访 OR 举报",
                "上访 维权 source:weibo",
                "person:p1 OR 举报",
                "title:举报",
                "context:COMPLAINT",
                "NOT NOT 上访",
                "NOT (NOT 上访 OR NOT 举报)",
                "举报 NOT person:p1",
                "举报 route:MONITOR",
                "举报的人",
                "(上访，举报) kind:POST"
            })
    void a_query_that_can_match_by_a_topic_alone_is_seen(String query) {
        assertThat(topics.alone(parser.parse(query))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person:p1 举报",
                "organ:o1",
                "举报 leak:PHONE",
                "上访 云梧市人民法院",
                "\"举报云梧市人民法院\"",
                "signal:THREAT OR leak:ADDRESS",
                "route:REFERRAL_REVIEW",
                "person:p1 (举报 OR 上访)",
                "林若衡 NOT 举报",
                "source:weibo"
            })
    void beside_somebody_protected_or_other_words_a_topic_may_stand(String query) {
        assertThat(topics.alone(parser.parse(query))).isFalse();
    }
}
