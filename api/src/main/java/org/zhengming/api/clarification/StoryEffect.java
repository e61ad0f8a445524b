package org.zhengming.api.clarification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchPage.FacetCount;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;

/**
 * How much a story was spoken of, and in what tone, for as long before a statement was published as after it. Counts
 * alone: no post and nobody who wrote one.
 */
public final class StoryEffect {

    private final SearchIndex index;
    private final ZoneId zone;

    public StoryEffect(SearchIndex index, ZoneId zone) {
        this.index = index;
        this.zone = zone;
    }

    /**
     * Two rows: posts, and those among them that claim something to be checked, that insult, and that are shielded as lawful
     * speech; of those that concern the organ. Blocks.
     */
    List<Map<String, Object>> of(String story, String organ, Instant published, Instant now) {
        Duration length = Duration.between(published, now);
        return List.of(
                row(Period.BEFORE, page(story, organ, published.minus(length), published)),
                row(Period.AFTER, page(story, organ, published, now)));
    }

    private SearchPage page(String story, String organ, Instant from, Instant to) {
        return index.search(new SearchRequest(
                null,
                Map.of(Facet.STORY, Set.of(story), Facet.ORGAN, Set.of(organ)),
                from,
                to,
                SortOrder.NEWEST,
                SearchRequest.MAX_SIZE,
                null,
                Set.of(Facet.ROUTE, Facet.SIGNAL, Facet.CONTEXT),
                null,
                zone));
    }

    private static Map<String, Object> row(Period period, SearchPage page) {
        return Map.of(
                "period", period.name(),
                "posts", page.total(),
                "claims", count(page, Facet.ROUTE, Route.FACT_CHECK.name()),
                "insults", count(page, Facet.SIGNAL, SignalType.INSULT.name()),
                "shielded", shielded(page));
    }

    /** Of the newest {@value SearchRequest#MAX_SIZE}, taken as the share of all: one post may carry several contexts. */
    private static long shielded(SearchPage page) {
        long seen = page.hits().size();
        long shielded = page.hits().stream()
                .filter(hit -> !hit.document().finding().contexts().isEmpty())
                .count();
        return seen == 0 ? 0 : Math.round((double) shielded * page.total() / seen);
    }

    private static long count(SearchPage page, Facet facet, String value) {
        return page.facets().getOrDefault(facet, List.of()).stream()
                .filter(each -> each.value().equals(value))
                .mapToLong(FacetCount::count)
                .sum();
    }
}
