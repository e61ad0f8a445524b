package org.zhengming.api.story;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.api.load.BlockingCalls;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.FacetValue;
import org.zhengming.api.search.FindingSearch;
import org.zhengming.api.search.Names;
import org.zhengming.api.search.SeenIndex;
import org.zhengming.api.security.Affiliation;
import org.zhengming.api.story.StoryList.StoryOrder;
import reactor.core.publisher.Mono;

/** Puts a story together from the posts in the index. */
public final class StorySearch {

    private static final Set<Facet> FACETS =
            Set.of(Facet.ROUTE, Facet.CONTEXT, Facet.PERSON, Facet.ORGAN, Facet.SOURCE);
    private static final int MOST_POSTS_ADDED_UP = 1_000;

    private final SearchIndex index;
    private final BlockingCalls calls;
    private final Names names;
    private final ZoneId zone;

    public StorySearch(SearchIndex index, BlockingCalls calls, Names names, ZoneId zone) {
        this.index = index;
        this.calls = calls;
        this.names = names;
        this.zone = zone;
    }

    /** Fails with {@link ProblemCode#STORY_NOT_FOUND} when no post of it is in the index. */
    Mono<StoryView> find(String id, int size, String cursor, Affiliation reader, Locale locale) {
        return calls.call(() -> story(SeenIndex.of(index, reader), id, size, cursor, locale));
    }

    /** Ids of its findings, oldest first; the same failure. */
    Mono<List<String>> findings(String id, Affiliation reader) {
        return calls.call(() -> {
            List<IndexedFinding> posts = oldest(SeenIndex.of(index, reader), id);
            if (posts.isEmpty()) {
                throw new ApiException(ProblemCode.STORY_NOT_FOUND);
            }
            return posts.stream().map(IndexedFinding::id).toList();
        });
    }

    Mono<StoryList> list(StoryOrder order, Duration lately, int most, Instant now, Affiliation reader) {
        return calls.call(
                () -> new StoryListing(SeenIndex.of(index, reader), names, zone).list(order, now, lately, most));
    }

    private StoryView story(SeenIndex seen, String id, int size, String cursor, Locale locale) {
        SearchRequest request = request(id, size, cursor, SortOrder.OLDEST, FACETS, HistogramInterval.HOUR);
        SearchPage page = page(seen, request);
        if (page.total() == 0) {
            throw new ApiException(ProblemCode.STORY_NOT_FOUND);
        }
        return new StoryView(
                id,
                page.total(),
                edge(seen, id, SortOrder.OLDEST),
                edge(seen, id, SortOrder.NEWEST),
                counts(page, Facet.ROUTE),
                counts(page, Facet.CONTEXT),
                counts(page, Facet.PERSON),
                counts(page, Facet.ORGAN),
                counts(page, Facet.SOURCE),
                FindingSearch.points(page, request),
                StorySpread.of(oldest(seen, id)),
                FindingSearch.views(page, names, locale),
                page.nextCursor());
    }

    private static SearchPage page(SeenIndex seen, SearchRequest request) {
        try {
            return seen.search(request);
        } catch (IllegalArgumentException foreignCursor) {
            if (request.cursor() == null) {
                throw foreignCursor;
            }
            throw new ApiException(ProblemCode.CURSOR_INVALID);
        }
    }

    private List<FacetValue> counts(SearchPage page, Facet facet) {
        return names.label(facet, page.facets().get(facet));
    }

    private Instant edge(SeenIndex seen, String id, SortOrder sort) {
        return seen.search(request(id, 1, null, sort, Set.of(), null))
                .hits()
                .getFirst()
                .document()
                .publishedAt();
    }

    private List<IndexedFinding> oldest(SeenIndex seen, String id) {
        List<IndexedFinding> posts = new ArrayList<>();
        String cursor = null;
        do {
            SearchPage page =
                    seen.search(request(id, SearchRequest.MAX_SIZE, cursor, SortOrder.OLDEST, Set.of(), null));
            page.hits().stream().map(SearchPage.Hit::document).forEach(posts::add);
            cursor = page.nextCursor();
        } while (cursor != null && posts.size() < MOST_POSTS_ADDED_UP);
        return posts;
    }

    private SearchRequest request(
            String id, int size, String cursor, SortOrder sort, Set<Facet> facets, HistogramInterval histogram) {
        return new SearchRequest(
                null, Map.of(Facet.STORY, Set.of(id)), null, null, sort, size, cursor, facets, histogram, zone);
    }
}
