package org.zhengming.analytics.index.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.analytics.index.Findings.START;
import static org.zhengming.analytics.index.Findings.finding;
import static org.zhengming.analytics.index.Findings.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.Findings;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SortOrder;

/** Order of hits and paging. */
interface PagingContract extends IndexUnderTest {

    @Test
    default void hits_come_in_the_order_asked_for() {
        given(
                finding("1", "甲")
                        .publishedAt(START.plusSeconds(2))
                        .observedAt(START)
                        .build(),
                finding("2", "甲")
                        .publishedAt(START)
                        .observedAt(START.plusSeconds(9))
                        .build(),
                finding("3", "甲")
                        .publishedAt(START.plusSeconds(1))
                        .observedAt(START.plusSeconds(1))
                        .build());
        assertThat(ids(Requests.query(null).sort(SortOrder.NEWEST))).containsExactly("1", "3", "2");
        assertThat(ids(Requests.query(null).sort(SortOrder.OLDEST))).containsExactly("2", "3", "1");
        assertThat(ids(Requests.query(null).sort(SortOrder.LATEST_OBSERVED))).containsExactly("2", "3", "1");
    }

    @Test
    default void the_best_match_comes_first() {
        given(
                plain("often", "开庭开庭开庭"),
                plain("once", "今天" + "很长的别的内容".repeat(30) + "开庭"),
                finding("title", "今天" + "很长的别的内容".repeat(30) + "开庭").title("开庭").build());
        assertThat(ids(Requests.query("开庭").sort(SortOrder.RELEVANCE))).endsWith("once");
    }

    @ParameterizedTest
    @EnumSource
    default void ties_are_broken_by_id(SortOrder sort) {
        given(plain("b", "甲"), plain("😀", "甲"), plain("a", "甲"), plain("一", "甲"), plain("ﬀ", "甲"));
        assertThat(ids(Requests.query("甲").sort(sort))).containsExactly("a", "b", "一", "ﬀ", "😀");
    }

    @ParameterizedTest
    @EnumSource
    default void pages_hold_every_match_once_in_order(SortOrder sort) {
        given(many(25));
        Requests request = Requests.query("甲").sort(sort);
        List<String> whole = ids(request.size(200));
        assertThat(whole).hasSize(25);
        for (int size : new int[] {1, 4, 5, 24, 25, 26}) {
            assertThat(pages(request.size(size))).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @EnumSource
    default void what_comes_in_between_pages_neither_shifts_nor_repeats(SortOrder sort) {
        given(many(20));
        Requests request = Requests.query("甲").sort(sort).size(7);
        List<String> before = ids(request.size(200));
        SearchPage first = search(request.size(7));
        given(IntStream.range(0, 40)
                .mapToObj(i -> finding("new-" + i, "甲" + "乙".repeat(i))
                        .publishedAt(START.plusSeconds(i * 13 % 60))
                        .observedAt(START.plusSeconds(i * 7 % 60))
                        .build())
                .toArray(IndexedFinding[]::new));
        List<String> rest = new ArrayList<>(pages(request.cursor(first.nextCursor())));
        rest.removeIf(id -> id.startsWith("new-"));
        assertThat(rest).isEqualTo(before.subList(7, 20));
    }

    @Test
    default void totals_and_facets_count_all_matches_on_every_page() {
        given(many(10));
        Requests request = Requests.query("甲").size(4).facets(Facet.SOURCE);
        SearchPage first = search(request);
        SearchPage second = search(request.cursor(first.nextCursor()));
        assertThat(first.total()).isEqualTo(10);
        assertThat(second.total()).isEqualTo(10);
        assertThat(second.facets()).isEqualTo(first.facets());
    }

    @Test
    default void the_last_page_has_no_cursor() {
        given(many(4));
        assertThat(search(Requests.query("甲").size(4)).nextCursor()).isNull();
        assertThat(search(Requests.query("甲").size(0)).nextCursor()).isNull();
        assertThat(search(Requests.query("甲").size(0)).total()).isEqualTo(4);
        assertThat(search(Requests.query("甲").size(3)).nextCursor()).isNotNull();
    }

    @Test
    default void a_cursor_outlives_a_restart() {
        given(many(6));
        Requests request = Requests.query("甲").sort(SortOrder.RELEVANCE).size(3);
        List<String> whole = ids(request.size(200));
        String cursor = search(request.size(3)).nextCursor();
        restart();
        assertThat(ids(request.cursor(cursor))).isEqualTo(whole.subList(3, 6));
    }

    @Test
    default void a_cursor_of_another_request_is_refused() {
        given(many(6));
        String cursor =
                search(Requests.query("甲").sort(SortOrder.NEWEST).size(3)).nextCursor();
        for (Requests other : List.of(
                Requests.query("乙"),
                Requests.query("甲").sort(SortOrder.OLDEST),
                Requests.query("甲").filters(Map.of(Facet.SOURCE, Set.of("s0"))),
                Requests.query("甲").from(START),
                Requests.query("甲").to(START.plusSeconds(99)))) {
            assertThatThrownBy(() -> search(other.cursor(cursor))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void a_tampered_cursor_is_refused() {
        given(many(6));
        Requests request = Requests.query("甲").size(3);
        String cursor = search(request).nextCursor();
        List<String> tampered = new ArrayList<>(List.of("", "x", "!!", "null", cursor + "AAAA", cursor.substring(1)));
        for (int i = 0; i < cursor.length() - 1; i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            tampered.add(cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        for (String changed : tampered) {
            assertThatThrownBy(() -> search(request.cursor(changed)))
                    .as(changed)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<String> pages(Requests request) {
        List<String> all = new ArrayList<>();
        SearchPage page = search(request);
        while (true) {
            page.hits().forEach(hit -> all.add(hit.document().id()));
            if (page.nextCursor() == null) {
                request.cursor(null);
                return all;
            }
            page = search(request.cursor(page.nextCursor()));
        }
    }

    /** Documents with many ties in every order. */
    private static IndexedFinding[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Findings.finding("id-" + i * 37 % 100, "甲" + "乙".repeat(i % 3) + "甲".repeat(i % 4))
                        .publishedAt(START.plusSeconds(i % 5))
                        .observedAt(START.plusSeconds(i % 3))
                        .source("s" + i % 2)
                        .build())
                .toArray(IndexedFinding[]::new);
    }
}
