package org.zhengming.analytics.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.QuerySyntaxException.Problem;
import org.zhengming.analytics.index.query.QueryNode.And;
import org.zhengming.analytics.index.query.QueryNode.Everything;
import org.zhengming.analytics.index.query.QueryNode.Not;
import org.zhengming.analytics.index.query.QueryNode.Or;
import org.zhengming.analytics.index.query.QueryNode.Phrase;
import org.zhengming.analytics.index.query.QueryNode.Value;

class QueryParserTest {

    private final QueryParser parser = new QueryParser(new WordSegmenter());

    /** Written so that a table can hold both sides: {@code |} stands for a quotation mark in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "甲 → 甲",
                "甲 乙 → (甲 & 乙)",
                "甲 AND 乙 && 丙 → (甲 & 乙 & 丙)",
                "甲 OR 乙 || 丙 → (甲 / 乙 / 丙)",
                "甲 乙 OR 丙 丁 → ((甲 & 乙) / (丙 & 丁))",
                "甲 AND NOT 乙 → (甲 & -乙)",
                "甲 !乙 → (甲 & -乙)",
                "!(甲 乙) → -(甲 & 乙)",
                "NOT NOT 甲 → --甲",
                "（甲 OR 乙） 丙 → ((甲 / 乙) & 丙)",
                "((甲)) → 甲",
                "甲(乙)丙 → (甲 & 乙 & 丙)",
                "“甲 乙” → 甲乙",
                "「甲」『乙』 → (甲 & 乙)",
                "|甲”“乙| → (甲 & 乙)",
                "甲|乙| → (甲 & 乙)",
                "|AND| → and",
                "and or not → (and & or & not)",
                "ANDROID NOTE → (android & note)",
                "甲&&乙 → (甲 & 乙)",
                "甲！ ！ ? → 甲",
                "你好!! 世界 → (你好 & 世界)",
                "route:monitor → route=MONITOR",
                "ROUTE：MONITOR → route=MONITOR",
                "route: MONITOR → route=MONITOR",
                "signal:THREAT leak:id_card → (signal=THREAT & leak=ID_CARD)",
                "person:|a b| → person=a b",
                "organ:x:y 甲 → (organ=x:y & 甲)",
                "source:（） → !",
                "title:甲 → title~甲",
                "title:|甲 乙| 丙 → (title~甲乙 & 丙)",
                "NOT kind:news → -kind=NEWS",
                "路径:移送研判 → route=REFERRAL_REVIEW",
                "建议路径：移送研判 信号:威胁 → (route=REFERRAL_REVIEW & signal=THREAT)",
                "泄露:|QQ 号| NOT 类型:新闻 → (leak=QQ & -kind=NEWS)",
                "来源:微博 OR 来源:城市论坛 → (source=weibo / source=城市论坛)",
                "单位:o1 标题:通报 → (organ=o1 & title~通报)",
                "路径:MONITOR → route=MONITOR",
                "法官:张三 → (法官 & 张三)",
                "12:30 → (12 & 30)",
                "https://example.org/甲 → (https & example.org & 甲)",
                "甲 甲 → (甲 & 甲)"
            })
    void reads(String query, String expected) {
        String written = query.replace('|', '"').replace("\"\"", "||");
        if (expected.equals("!")) {
            assertThatThrownBy(() -> parser.parse(written)).isInstanceOf(QuerySyntaxException.class);
        } else {
            assertThat(show(parser.parse(written))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "|甲 → QUOTE_NOT_CLOSED → 0",
                "甲 “乙 → QUOTE_NOT_CLOSED → 2",
                "「甲| → QUOTE_NOT_CLOSED → 0",
                "(甲 → PARENTHESIS_NOT_CLOSED → 0",
                "甲 (( 乙) → PARENTHESIS_NOT_CLOSED → 2",
                "甲 ( → PARENTHESIS_NOT_CLOSED → 2",
                "甲) → PARENTHESIS_NOT_OPENED → 1",
                "） → PARENTHESIS_NOT_OPENED → 0",
                "甲 () → PARENTHESES_EMPTY → 2",
                "甲 AND → OPERATOR_WITHOUT_RIGHT → 2",
                "甲 OR OR 乙 → OPERATOR_WITHOUT_RIGHT → 2",
                "甲 AND OR 乙 → OPERATOR_WITHOUT_RIGHT → 2",
                "NOT → OPERATOR_WITHOUT_RIGHT → 0",
                "(甲 NOT) → OPERATOR_WITHOUT_RIGHT → 3",
                "AND 甲 → OPERATOR_WITHOUT_LEFT → 0",
                "(OR 甲) → OPERATOR_WITHOUT_LEFT → 1",
                "author:甲 → FIELD_UNKNOWN → 0",
                "甲 text：乙 → FIELD_UNKNOWN → 2",
                "route: → FIELD_WITHOUT_VALUE → 0",
                "route:(甲) → FIELD_WITHOUT_VALUE → 0",
                "title:！ → FIELD_WITHOUT_VALUE → 0",
                "甲 route:NOWHERE → VALUE_UNKNOWN → 8",
                "路径:威胁 → VALUE_UNKNOWN → 3",
                "语境: → FIELD_WITHOUT_VALUE → 0",
                "！？ → NOTHING_TO_SEARCH → 0"
            })
    void refuses(String query, Problem problem, int position) {
        assertThatThrownBy(() -> parser.parse(query.replace('|', '"')))
                .isInstanceOfSatisfying(QuerySyntaxException.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(problem);
                    assertThat(refusal.position()).isEqualTo(position);
                });
    }

    @Test
    void no_query_finds_everything() {
        assertThat(parser.parse(null)).isInstanceOf(Everything.class);
        assertThat(parser.parse(" \u3000\n")).isInstanceOf(Everything.class);
    }

    @Test
    void a_long_run_is_cut_into_words_without_the_single_characters() {
        assertThat(show(parser.parse("临湖市中级人民法院的法官开庭"))).contains(" & ", "法官").doesNotContain("的 ");
        assertThat(show(parser.parse("\"临湖市中级人民法院的法官开庭\""))).isEqualTo("临湖市中级人民法院的法官开庭");
    }

    @Test
    void a_query_is_bounded_in_length_depth_and_terms() {
        refused("甲".repeat(1_001), Problem.TOO_LONG);
        refused("(".repeat(QueryParser.MAX_DEPTH + 1) + "甲" + ")".repeat(QueryParser.MAX_DEPTH + 1), Problem.TOO_DEEP);
        refused("NOT ".repeat(QueryParser.MAX_DEPTH + 1) + "甲", Problem.TOO_DEEP);
        refused("甲 ".repeat(65), Problem.TOO_MANY_TERMS);
        refused("子，丑，寅，卯 (" + "乙 OR ".repeat(60) + "丙)", Problem.TOO_MANY_TERMS);
        assertThat(parser.parse("(".repeat(QueryParser.MAX_DEPTH) + "甲" + ")".repeat(QueryParser.MAX_DEPTH)))
                .isInstanceOf(Phrase.class);
        assertThat(parser.parse("甲 ".repeat(64))).isInstanceOf(And.class);
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_sentence_in_both_languages(Problem problem) {
        QuerySyntaxException refusal = new QuerySyntaxException(problem, 0, "first", "second", "third");
        assertThat(refusal.getMessage()).endsWith(".").isEqualTo(refusal.sentence(Locale.ENGLISH));
        assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE))
                .endsWith("。")
                .isEqualTo(refusal.sentence(Locale.FRENCH));
    }

    @Test
    void what_is_unknown_is_answered_with_what_is_known_in_both_languages() {
        assertThatThrownBy(() -> parser.parse("类型:诗歌")).hasMessageContaining("NEWS/新闻");
        assertThatThrownBy(() -> parser.parse("colour:red")).hasMessageContaining("route/路径");
    }

    @Test
    void every_field_and_every_value_of_a_closed_field_has_a_chinese_word() {
        for (Facet facet : Facet.values()) {
            assertThat(QueryWords.bothNames(facet.field())).doesNotContain("null");
        }
        for (String query : List.of("route:x", "signal:x", "leak:x", "context:x", "kind:x")) {
            assertThatThrownBy(() -> parser.parse(query)).message().doesNotContain("null");
        }
    }

    private void refused(String query, Problem problem) {
        assertThatThrownBy(() -> parser.parse(query))
                .isInstanceOfSatisfying(QuerySyntaxException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(problem));
    }

    private static String show(QueryNode node) {
        return switch (node) {
            case Everything everything -> "*";
            case Phrase phrase -> (phrase.field() == TextField.TITLE ? "title~" : "") + String.join("", phrase.units());
            case Value value -> value.facet().field() + "=" + value.value();
            case And and -> show(and.nodes(), " & ");
            case Or or -> show(or.nodes(), " / ");
            case Not not -> "-" + show(not.node());
        };
    }

    private static String show(List<QueryNode> nodes, String separator) {
        return nodes.stream().map(QueryParserTest::show).collect(Collectors.joining(separator, "(", ")"));
    }
}
