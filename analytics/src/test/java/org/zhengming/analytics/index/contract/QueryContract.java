package org.zhengming.analytics.index.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.analytics.index.Findings.START;
import static org.zhengming.analytics.index.Findings.finding;
import static org.zhengming.analytics.index.Findings.plain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchPage.Span;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.index.query.QueryParser;
import org.zhengming.ingest.PostKind;

/** What queries, filters and the time range find, and what is highlighted. */
interface QueryContract extends IndexUnderTest {

    @Test
    default void an_empty_query_finds_everything() {
        given(plain("1", "甲"), plain("2", ""));
        assertThat(found(null)).containsExactly("1", "2");
        assertThat(found("  ")).containsExactly("1", "2");
    }

    @Test
    default void a_word_is_found_as_it_stands_and_not_in_parts() {
        given(plain("1", "临湖市中级人民法院开庭"), plain("2", "法学院的院长"), plain("3", "法，院"));
        assertThat(found("法院")).containsExactly("1");
        assertThat(found("中级人民法院")).containsExactly("1");
    }

    @Test
    default void a_single_character_is_found() {
        given(plain("1", "他在临湖"), plain("2", "她在云梧"));
        assertThat(found("湖")).containsExactly("1");
        assertThat(found("他")).containsExactly("1");
        assertThat(found("在")).containsExactly("1", "2");
    }

    @Test
    default void traditional_full_width_and_blank_separated_forms_are_found_by_the_plain_one() {
        given(plain("1", "顧晴嵐收錢"), plain("2", "ＡＢＣ公司"), plain("3", "顾 晴 岚"), plain("4", "顾\u200B晴岚"));
        assertThat(found("顾晴岚")).containsExactly("1", "3", "4");
        assertThat(found("顧晴嵐")).containsExactly("1", "3", "4");
        assertThat(found("abc")).containsExactly("2");
    }

    @Test
    default void words_side_by_side_must_all_be_there() {
        given(plain("1", "法官开庭"), plain("2", "法官休息"), plain("3", "开庭了，法官"));
        assertThat(found("法官 开庭")).containsExactly("1", "3");
        assertThat(found("法官，开庭")).containsExactly("1", "3");
    }

    @Test
    default void a_phrase_is_found_only_in_its_order() {
        given(plain("1", "open court today"), plain("2", "court open today"), plain("3", "他说：“你好，世界”"));
        assertThat(found("\"open court\"")).containsExactly("1");
        assertThat(found("“court open”")).containsExactly("2");
        assertThat(found("\"你好，世界\"")).containsExactly("3");
        assertThat(found("\"你好世界\"")).isEmpty();
    }

    @Test
    default void a_pasted_sentence_is_found_by_its_words() {
        given(plain("1", "法官顾晴岚昨日在临湖市中级人民法院开庭审理"), plain("2", "临湖市中级人民法院放假"));
        assertThat(found("临湖市中级人民法院法官顾晴岚")).containsExactly("1");
    }

    @Test
    default void and_or_not_and_parentheses_combine() {
        given(plain("1", "甲 乙"), plain("2", "甲 丙"), plain("3", "乙 丙"), plain("4", "丁"));
        assertThat(found("甲 AND 乙")).containsExactly("1");
        assertThat(found("甲 OR 丁")).containsExactly("1", "2", "4");
        assertThat(found("甲 乙 OR 丁")).containsExactly("1", "4");
        assertThat(found("甲 (乙 OR 丁)")).containsExactly("1");
        assertThat(found("（甲 || 乙） && !丙")).containsExactly("1");
        assertThat(found("甲 NOT 乙")).containsExactly("2");
        assertThat(found("NOT 甲")).containsExactly("3", "4");
        assertThat(found("NOT (甲 OR 乙)")).containsExactly("4");
        assertThat(found("NOT NOT 甲")).containsExactly("1", "2");
        assertThat(found("丁 OR NOT 丙")).containsExactly("1", "4");
    }

    @Test
    default void every_field_can_be_asked_for() {
        given(
                finding("1", "甲")
                        .title("云梧市通报")
                        .source("court-news")
                        .kind(PostKind.NEWS)
                        .route(Route.FACT_CHECK)
                        .persons("p 1")
                        .organs("o-1")
                        .signals(SignalType.FACT_CLAIM, SignalType.INSULT, SignalType.INSULT)
                        .leaks(LeakType.PHONE)
                        .contexts(SpeechContext.OPINION)
                        .build(),
                plain("2", "云梧市"));
        for (String query : List.of(
                "route:FACT_CHECK",
                "route：fact_check",
                "signal:INSULT",
                "leak:PHONE",
                "context:OPINION",
                "person:\"p 1\"",
                "organ:o-1",
                "source:court-news",
                "kind:news",
                "title:云梧",
                "title:\"云梧市通报\"",
                "云梧 NOT route:MONITOR")) {
            assertThat(found(query)).as(query).containsExactly("1");
        }
        assertThat(found("云梧市")).containsExactly("1", "2");
        assertThat(found("organ:o")).isEmpty();
    }

    @Test
    default void a_query_that_cannot_be_read_is_refused_with_its_place() {
        assertThatThrownBy(() -> search(Requests.query("甲 AND")))
                .isInstanceOfSatisfying(QuerySyntaxException.class, refusal -> assertThat(refusal.position())
                        .isEqualTo(2));
    }

    @Test
    default void the_deepest_query_that_is_allowed_is_answered() {
        given(plain("1", "甲"), plain("2", "甲 乙"), plain("3", "丙"));
        String query = "甲";
        for (int depth = 0; depth < QueryParser.MAX_DEPTH; depth++) {
            query = depth % 2 == 0 ? "(丙 OR 甲 " + query + ")" : "(甲 OR NOT 丙 " + query + ")";
        }
        for (SortOrder sort : SortOrder.values()) {
            assertThat(ids(Requests.query(query + " 乙").sort(sort))).containsExactly("2");
        }
    }

    @Test
    default void filters_take_any_value_of_one_facet_and_all_facets() {
        given(
                finding("1", "甲").route(Route.MONITOR).source("a").build(),
                finding("2", "甲").route(Route.FACT_CHECK).source("a").build(),
                finding("3", "甲").route(Route.WELFARE).source("a").build(),
                finding("4", "甲").route(Route.MONITOR).source("b").build());
        Map<Facet, Set<String>> filters =
                Map.of(Facet.ROUTE, Set.of("MONITOR", "FACT_CHECK"), Facet.SOURCE, Set.of("a"));
        assertThat(ids(Requests.query("甲").filters(filters))).containsExactlyInAnyOrder("1", "2");
        assertThat(ids(Requests.query(null).filters(Map.of(Facet.SOURCE, Set.of("c")))))
                .isEmpty();
    }

    @Test
    default void the_time_range_holds_its_start_and_not_its_end() {
        given(
                finding("1", "甲").publishedAt(START.minusMillis(1)).build(),
                finding("2", "甲").publishedAt(START).build(),
                finding("3", "甲").publishedAt(START.plusMillis(9)).build(),
                finding("4", "甲").publishedAt(START.plusMillis(10)).build());
        Requests request = Requests.query(null).sort(SortOrder.OLDEST);
        assertThat(ids(request.from(START).to(START.plusMillis(10)))).containsExactly("2", "3");
        assertThat(ids(request.from(START.plusNanos(1)).to(START.plusNanos(9_000_001))))
                .containsExactly("3");
        assertThat(ids(request.from(Instant.MIN).to(Instant.MAX))).hasSize(4);
        assertThat(ids(request.from(START).to(START))).isEmpty();
    }

    @Test
    default void highlights_mark_in_the_written_text_what_the_query_asked_for() {
        IndexedFinding document = finding("1", "顧 晴嵐法官，判決不公。法院").title("临湖法院").build();
        given(document);
        assertThat(highlighted("顾晴岚")).containsExactly("顧 晴嵐");
        assertThat(highlighted("法院 NOT 云梧")).containsExactly("法院", "法院");
        assertThat(highlighted("title:法院")).containsExactly("法院");
        assertThat(highlighted("\"晴岚 法官\" OR 法官")).containsExactly("晴嵐法官");
        assertThat(highlighted("NOT 云梧")).isEmpty();
        assertThat(highlighted("NOT NOT 判决")).containsExactly("判決");
        assertThat(highlighted(null)).isEmpty();
    }

    private List<String> highlighted(String query) {
        var hit = search(Requests.query(query)).hits().getFirst();
        List<Span> spans = hit.highlights();
        return spans.stream()
                .map(span -> hit.document().content().substring(span.start(), span.end()))
                .toList();
    }
}
