package org.zhengming.analytics.index.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.analytics.index.Findings.START;
import static org.zhengming.analytics.index.Findings.finding;
import static org.zhengming.analytics.index.Findings.plain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.SpeechContext;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchPage.FacetCount;
import org.zhengming.analytics.index.SearchPage.HistogramBucket;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.TooManyBucketsException;
import org.zhengming.analytics.story.SpreadReading;
import org.zhengming.ingest.Metrics;

/** Facets and the histogram. */
interface CountingContract extends IndexUnderTest {

    @Test
    default void facets_count_each_match_once_a_value() {
        given(
                finding("1", "甲")
                        .signals(SignalType.INSULT, SignalType.INSULT, SignalType.THREAT)
                        .leaks(LeakType.QQ)
                        .contexts(SpeechContext.SATIRE)
                        .persons("p-1", "p-2")
                        .organs("o-1")
                        .build(),
                finding("2", "甲").signals(SignalType.THREAT).source(null).build(),
                finding("3", "乙").signals(SignalType.THREAT).build());
        Map<Facet, List<FacetCount>> facets =
                search(Requests.query("甲").facets(Facet.values())).facets();
        assertThat(facets).containsOnlyKeys(Facet.values());
        assertThat(facets.get(Facet.SIGNAL)).containsExactly(new FacetCount("THREAT", 2), new FacetCount("INSULT", 1));
        assertThat(facets.get(Facet.PERSON)).containsExactly(new FacetCount("p-1", 1), new FacetCount("p-2", 1));
        assertThat(facets.get(Facet.SOURCE)).containsExactly(new FacetCount("weibo", 1));
        assertThat(facets.get(Facet.ROUTE)).containsExactly(new FacetCount("MONITOR", 2));
        assertThat(facets.get(Facet.LEAK)).containsExactly(new FacetCount("QQ", 1));
        assertThat(facets.get(Facet.CONTEXT)).containsExactly(new FacetCount("SATIRE", 1));
        assertThat(facets.get(Facet.ORGAN)).containsExactly(new FacetCount("o-1", 1));
        assertThat(facets.get(Facet.KIND)).containsExactly(new FacetCount("POST", 2));
    }

    @Test
    default void posts_are_found_and_counted_by_their_story_and_keep_their_counters_over_time() {
        List<SpreadReading> spread = List.of(
                new SpreadReading(START, new Metrics(5L, null, null, 1L)),
                new SpreadReading(START.plusSeconds(60), new Metrics(900L, null, null, 2L)));
        given(
                finding("1", "甲").build().inStory("s-1", spread),
                finding("2", "甲").build().inStory("s-1", List.of()),
                finding("3", "甲").build());
        SearchPage page = search(Requests.query("story:s-1").facets(Facet.STORY));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.facets().get(Facet.STORY)).containsExactly(new FacetCount("s-1", 2));
        assertThat(index().find("1").orElseThrow().spread()).isEqualTo(spread);
    }

    @Test
    default void facets_count_what_the_filters_leave() {
        given(
                finding("1", "甲").source("a").build(),
                finding("2", "甲").source("b").build());
        assertThat(search(Requests.query(null)
                                .filters(Map.of(Facet.SOURCE, Set.of("a")))
                                .facets(Facet.SOURCE))
                        .facets()
                        .get(Facet.SOURCE))
                .containsExactly(new FacetCount("a", 1));
    }

    @Test
    default void only_the_facets_asked_for_are_counted_and_an_asked_one_is_never_missing() {
        assertThat(search(Requests.query(null).facets(Facet.LEAK)).facets()).isEqualTo(Map.of(Facet.LEAK, List.of()));
        given(plain("1", "甲"));
        assertThat(search(Requests.query(null)).facets()).isEmpty();
    }

    @Test
    default void a_replaced_or_deleted_document_is_counted_no_more() {
        given(
                finding("1", "甲").source("a").build(),
                finding("2", "甲").source("b").build());
        given(finding("1", "甲").source("c").version(2).build());
        assertThat(search(Requests.query(null).facets(Facet.SOURCE)).facets().get(Facet.SOURCE))
                .containsExactly(new FacetCount("b", 1), new FacetCount("c", 1));
    }

    @Test
    default void the_most_frequent_values_are_counted_when_there_are_too_many() {
        IndexedFinding[] documents = new IndexedFinding[3];
        for (int i = 0; i < documents.length; i++) {
            int from = i * 500;
            documents[i] = finding("" + i, "甲")
                    .persons(IntStream.range(from, from + 1_000)
                            .mapToObj(n -> "p-" + (n + 10_000))
                            .toArray(String[]::new))
                    .build();
        }
        given(documents);
        assertThat(search(Requests.query(null).facets(Facet.PERSON)).facets().get(Facet.PERSON))
                .hasSize(SearchRequest.MAX_FACET_VALUES)
                .startsWith(new FacetCount("p-10500", 2))
                .allMatch(count -> count.count() == 2);
    }

    @Test
    default void the_histogram_splits_by_route_and_shows_empty_buckets() {
        given(
                finding("1", "甲").publishedAt(START).build(),
                finding("2", "甲").publishedAt(START.plusSeconds(59)).build(),
                finding("3", "甲")
                        .publishedAt(START.plusSeconds(30))
                        .route(Route.WELFARE)
                        .build(),
                finding("4", "甲").publishedAt(START.plusSeconds(180)).build(),
                finding("5", "乙").publishedAt(START.plusSeconds(600)).build());
        assertThat(search(Requests.query("甲").histogram(HistogramInterval.MINUTE))
                        .histogram())
                .containsExactly(
                        new HistogramBucket(START, Map.of(Route.MONITOR, 2L, Route.WELFARE, 1L)),
                        new HistogramBucket(START.plusSeconds(60), Map.of()),
                        new HistogramBucket(START.plusSeconds(120), Map.of()),
                        new HistogramBucket(START.plusSeconds(180), Map.of(Route.MONITOR, 1L)));
    }

    @Test
    default void days_are_cut_at_the_zone_of_the_request() {
        given(
                finding("1", "甲")
                        .publishedAt(Instant.parse("2026-03-01T15:59:59.999Z"))
                        .build(),
                finding("2", "甲")
                        .publishedAt(Instant.parse("2026-03-01T16:00:00Z"))
                        .build());
        SearchPage shanghai =
                search(Requests.query(null).histogram(HistogramInterval.DAY).zone("Asia/Shanghai"));
        assertThat(shanghai.histogram())
                .containsExactly(
                        new HistogramBucket(Instant.parse("2026-02-28T16:00:00Z"), Map.of(Route.MONITOR, 1L)),
                        new HistogramBucket(Instant.parse("2026-03-01T16:00:00Z"), Map.of(Route.MONITOR, 1L)));
        SearchPage utc =
                search(Requests.query(null).histogram(HistogramInterval.DAY).zone("UTC"));
        assertThat(utc.histogram())
                .containsExactly(new HistogramBucket(Instant.parse("2026-03-01T00:00:00Z"), Map.of(Route.MONITOR, 2L)));
    }

    @Test
    default void no_match_gives_no_bucket() {
        assertThat(search(Requests.query(null).histogram(HistogramInterval.HOUR))
                        .histogram())
                .isEmpty();
    }

    @Test
    default void a_histogram_of_too_many_buckets_is_refused() {
        given(
                finding("1", "甲").publishedAt(START).build(),
                finding("2", "甲")
                        .publishedAt(START.plus(Duration.ofMinutes(2_000)))
                        .build());
        assertThatThrownBy(() -> search(Requests.query(null).histogram(HistogramInterval.MINUTE)))
                .isInstanceOf(TooManyBucketsException.class)
                .hasMessageContaining("2000");
        assertThat(search(Requests.query(null)
                                .histogram(HistogramInterval.MINUTE)
                                .to(START.plus(Duration.ofMinutes(2_000))))
                        .histogram())
                .hasSize(1);
        assertThat(search(Requests.query(null).histogram(HistogramInterval.HOUR))
                        .histogram())
                .hasSize(34);
    }
}
