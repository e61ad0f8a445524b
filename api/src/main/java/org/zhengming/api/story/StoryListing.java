package org.zhengming.api.story;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchPage.FacetCount;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.api.search.Names;
import org.zhengming.api.search.SeenIndex;
import org.zhengming.api.story.StoryList.StoryOrder;
import org.zhengming.api.story.StoryList.StorySummary;

/** Lists stories for one reader. Blocks. */
final class StoryListing {

    private static final int LONGEST_EXCERPT = 160;
    private static final Set<Facet> TOLD = Set.of(Facet.ROUTE, Facet.CONTEXT, Facet.ORGAN);

    private final SeenIndex seen;
    private final Names names;
    private final ZoneId zone;

    StoryListing(SeenIndex seen, Names names, ZoneId zone) {
        this.seen = seen;
        this.names = names;
        this.zone = zone;
    }

    StoryList list(StoryOrder order, Instant now, Duration lately, int most) {
        Instant from = now.minus(lately);
        Map<String, Long> counts = counts(from, order == StoryOrder.LATEST ? newest(from) : null);
        return new StoryList(counts.entrySet().stream()
                .limit(most)
                .map(each -> summary(each.getKey(), each.getValue()))
                .toList());
    }

    /** Ids of the stories of the newest posts, the newest first. */
    private Set<String> newest(Instant from) {
        return search(Map.of(), from, SortOrder.NEWEST, SearchRequest.MAX_SIZE, Set.of()).hits().stream()
                .map(hit -> hit.document().story())
                .filter(story -> story != null)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Posts a story, in order. */
    private Map<String, Long> counts(Instant from, @Nullable Set<String> among) {
        if (among != null && among.isEmpty()) {
            return Map.of();
        }
        Map<Facet, Set<String>> filters = among == null ? Map.of() : Map.of(Facet.STORY, among);
        Map<String, Long> counts =
                search(filters, from, SortOrder.NEWEST, 0, Set.of(Facet.STORY)).facets().get(Facet.STORY).stream()
                        .collect(Collectors.toMap(FacetCount::value, FacetCount::count, Long::sum, LinkedHashMap::new));
        if (among == null) {
            return counts;
        }
        Map<String, Long> ordered = new LinkedHashMap<>();
        among.forEach(story -> ordered.put(story, counts.getOrDefault(story, 0L)));
        return ordered;
    }

    private StorySummary summary(String id, long lately) {
        Map<Facet, Set<String>> story = Map.of(Facet.STORY, Set.of(id));
        SearchPage page = search(story, null, SortOrder.OLDEST, 1, TOLD);
        IndexedFinding first = page.hits().getFirst().document();
        IndexedFinding last = search(story, null, SortOrder.NEWEST, 1, Set.of())
                .hits()
                .getFirst()
                .document();
        return new StorySummary(
                id,
                lately,
                page.total(),
                first.publishedAt(),
                last.publishedAt(),
                first.title(),
                excerpt(first.text()),
                names.label(Facet.ROUTE, page.facets().get(Facet.ROUTE)),
                names.label(Facet.CONTEXT, page.facets().get(Facet.CONTEXT)),
                names.label(Facet.ORGAN, page.facets().get(Facet.ORGAN)));
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }

    private SearchPage search(
            Map<Facet, Set<String>> filters, @Nullable Instant from, SortOrder sort, int size, Set<Facet> facets) {
        return seen.search(new SearchRequest(null, filters, from, null, sort, size, null, facets, null, zone));
    }
}
