package org.zhengming.analytics.index.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.analytics.index.Findings.START;
import static org.zhengming.analytics.index.Findings.finding;
import static org.zhengming.analytics.index.Findings.plain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.Requests;
import org.zhengming.ingest.PostKind;

/** Writing, finding by id, and what a restart keeps. */
interface WritingContract extends IndexUnderTest {

    @Test
    default void a_new_index_is_empty() {
        assertThat(search(Requests.query(null)).total()).isZero();
        assertThat(index().find("1")).isEmpty();
    }

    @Test
    default void a_document_comes_back_as_it_was_written() {
        IndexedFinding document = finding("weibo:1", "云梧市法院判决书，电话 138****0000\n第二行😀")
                .title("关于开庭")
                .version(7)
                .kind(PostKind.NEWS)
                .route(Route.REFERRAL_REVIEW)
                .persons("p-1", "p-2")
                .organs("o-1")
                .signals(SignalType.THREAT)
                .leaks(LeakType.PHONE)
                .contexts(SpeechContext.COMPLAINT)
                .publishedAt(Instant.parse("2026-03-02T08:00:00.123456789Z"))
                .sealedContent((byte) 1, (byte) -1)
                .build();
        given(document);
        assertThat(index().find("weibo:1").orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(document);
        assertThat(search(Requests.query("判决书")).hits().getFirst().document())
                .usingRecursiveComparison()
                .isEqualTo(document);
    }

    @Test
    default void a_document_with_nothing_but_the_necessary_comes_back_too() {
        IndexedFinding document = finding("1", "").source(null).build();
        given(document);
        assertThat(index().find("1").orElseThrow()).usingRecursiveComparison().isEqualTo(document);
    }

    @Test
    default void what_is_written_shows_after_a_refresh() {
        index().write(List.of(plain("1", "开庭")));
        index().refresh();
        assertThat(found("开庭")).containsExactly("1");
    }

    @Test
    default void writing_an_id_again_replaces_the_document() {
        given(plain("1", "旧的内容"));
        given(finding("1", "新的内容").version(2).build());
        assertThat(found("旧的")).isEmpty();
        assertThat(found("新的")).containsExactly("1");
        assertThat(search(Requests.query(null)).total()).isEqualTo(1);
    }

    @Test
    default void writing_the_same_version_again_changes_nothing_that_can_be_seen() {
        given(plain("1", "内容"));
        given(plain("1", "内容"));
        assertThat(search(Requests.query(null)).total()).isEqualTo(1);
    }

    @Test
    default void an_older_version_is_ignored() {
        given(finding("1", "新的内容").version(2).build());
        given(finding("1", "旧的内容").version(1).build());
        assertThat(index().find("1").orElseThrow().text()).isEqualTo("新的内容");
    }

    @Test
    default void an_older_version_is_ignored_before_anything_was_refreshed() {
        index().write(List.of(finding("1", "新的内容").version(2).build()));
        index().write(List.of(finding("1", "旧的内容").version(1).build()));
        index().commit();
        assertThat(index().find("1").orElseThrow().text()).isEqualTo("新的内容");
    }

    @Test
    default void an_older_version_is_ignored_inside_one_batch() {
        given(
                finding("1", "一").version(1).build(),
                finding("1", "三").version(3).build(),
                finding("1", "二").version(2).build());
        assertThat(index().find("1").orElseThrow().text()).isEqualTo("三");
        assertThat(search(Requests.query(null)).total()).isEqualTo(1);
    }

    @Test
    default void an_older_version_is_ignored_after_a_restart() {
        given(finding("1", "新的内容").version(2).build());
        restart();
        given(finding("1", "旧的内容").version(1).build());
        assertThat(index().find("1").orElseThrow().text()).isEqualTo("新的内容");
    }

    @Test
    default void everything_committed_is_there_after_a_restart() {
        given(plain("1", "开庭"), plain("2", "开庭"));
        restart();
        assertThat(found("开庭")).containsExactly("1", "2");
        assertThat(index().find("2")).isPresent();
    }

    @Test
    default void ids_of_any_characters_and_any_length_are_told_apart() {
        String longId = "https://example.org/" + "很长".repeat(20_000);
        String[] ids = {"a b", "a:b", "a/b?c=d#e", "\"AND\"", "帖文", "😀", "A b", longId, longId + "1"};
        for (String id : ids) {
            index().write(List.of(plain(id, "内容")));
        }
        index().commit();
        for (String id : ids) {
            assertThat(index().find(id).orElseThrow().id()).isEqualTo(id);
        }
        assertThat(search(Requests.query(null)).total()).isEqualTo(ids.length);
    }

    @Test
    default void a_text_that_hurts_an_engine_is_indexed_all_the_same() {
        given(
                plain("long", "x".repeat(100_000) + " 尾巴"),
                plain("half", "前\uD83D后"),
                plain("control", "前\u0000\u0001后"),
                finding("source", "内容").source("很长".repeat(20_000)).build());
        assertThat(found("尾巴")).containsExactly("long");
        assertThat(index().find("half").orElseThrow().text()).hasSize(3);
        assertThat(index().find("source")).isPresent();
        assertThat(search(Requests.query(null)).total()).isEqualTo(4);
    }

    @Test
    default void retention_deletes_what_was_last_observed_too_long_ago_for_its_route() {
        given(
                finding("old", "甲").route(Route.MONITOR).observedAt(START).build(),
                finding("edge", "甲")
                        .route(Route.MONITOR)
                        .observedAt(START.plusSeconds(60))
                        .build(),
                finding("other", "甲")
                        .route(Route.REFERRAL_REVIEW)
                        .observedAt(START)
                        .build(),
                finding("seen", "甲")
                        .route(Route.MONITOR)
                        .publishedAt(START.minusSeconds(99))
                        .observedAt(START.plusSeconds(90))
                        .build());
        Map<Route, Duration> retention = Map.of(
                Route.MONITOR, Duration.ofDays(30),
                Route.WELFARE, Duration.ofDays(1));
        Instant now = START.plusSeconds(60).plus(Duration.ofDays(30));
        assertThat(index().deleteExpired(retention, now)).isEqualTo(1);
        assertThat(found(null)).containsExactly("edge", "other", "seen");
        assertThat(index().find("old")).isEmpty();
        assertThat(index().deleteExpired(retention, now)).isZero();
        restart();
        assertThat(found(null)).containsExactly("edge", "other", "seen");
    }

    @Test
    default void retention_reaches_what_was_written_but_not_yet_refreshed() {
        index().write(List.of(finding("1", "甲").route(Route.MONITOR).build()));
        Map<Route, Duration> retention = Map.of(Route.MONITOR, Duration.ofDays(1));
        assertThat(index().deleteExpired(retention, START.plus(Duration.ofDays(2))))
                .isEqualTo(1);
        assertThat(found(null)).isEmpty();
    }

    @Test
    default void a_document_that_retention_deleted_can_be_written_again() {
        given(finding("1", "甲").version(5).build());
        index().deleteExpired(Map.of(Route.MONITOR, Duration.ofDays(1)), START.plus(Duration.ofDays(2)));
        given(finding("1", "乙").version(4).build());
        assertThat(index().find("1").orElseThrow().text()).isEqualTo("乙");
    }

    @Test
    default void what_is_taken_out_is_gone_unless_it_is_newer() {
        IndexedFinding gone = finding("gone", "甲").version(2).build();
        given(gone, finding("newer", "甲").version(5).build(), plain("other", "甲"));

        index().delete(List.of(
                gone.rejudged(gone.finding()), finding("newer", "甲").version(4).build(), plain("never there", "甲")));
        index().commit();

        assertThat(found(null)).containsExactly("newer", "other");
        restart();
        assertThat(found(null)).containsExactly("newer", "other");
        assertThat(index().find("gone")).isEmpty();
    }

    @Test
    default void what_was_just_written_can_be_taken_out() {
        index().write(List.of(finding("1", "甲").version(2).build()));
        index().delete(List.of(finding("1", "甲").version(1).build()));
        index().write(List.of(finding("2", "甲").version(2).build()));
        index().delete(List.of(finding("2", "甲").version(2).build()));
        index().commit();
        assertThat(found(null)).containsExactly("1");
    }

    @Test
    default void shielded_speech_without_an_open_signal_goes_whatever_its_route() {
        given(
                finding("shielded", "甲")
                        .route(Route.FACT_CHECK)
                        .contexts(SpeechContext.OPINION)
                        .signals(SignalType.INSULT)
                        .observedAt(START)
                        .build(),
                finding("open", "甲")
                        .route(Route.FACT_CHECK)
                        .contexts(SpeechContext.OPINION)
                        .signals(SignalType.INSULT, SignalType.FACT_CLAIM)
                        .observedAt(START)
                        .build(),
                finding("bare", "甲").route(Route.WELFARE).observedAt(START).build(),
                finding("young", "甲")
                        .route(Route.FACT_CHECK)
                        .contexts(SpeechContext.OPINION)
                        .observedAt(START.plusSeconds(60))
                        .build());

        assertThat(index().deleteShielded(
                                Duration.ofDays(1), START.plusSeconds(30).plus(Duration.ofDays(1))))
                .isEqualTo(1);
        assertThat(found(null)).containsExactly("bare", "open", "young");
    }
}
