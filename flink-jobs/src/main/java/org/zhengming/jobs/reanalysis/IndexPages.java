package org.zhengming.jobs.reanalysis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.SortOrder;

/** What is indexed, page by page, last observed first. What is written meanwhile is judged by the rules in force already. */
final class IndexPages {

    private final SearchIndex index;
    private final Instant since;
    private final int size;

    /** @param since only what was last observed from then on, or {@code null} */
    IndexPages(SearchIndex index, Instant since) {
        this(index, since, SearchRequest.MAX_SIZE);
    }

    /** @param size documents of a page at most */
    IndexPages(SearchIndex index, Instant since, int size) {
        this.index = index;
        this.since = since;
        this.size = size;
    }

    /**
     * @param next cursor of the next page, or {@code null} after the last
     * @param total documents in the index
     */
    record Page(List<IndexedFinding> documents, String next, long total) {}

    /** @param cursor {@code null} for the first page */
    Page read(String cursor) {
        SearchPage page = index.search(new SearchRequest(
                null, Map.of(), null, null, SortOrder.LATEST_OBSERVED, size, cursor, Set.of(), null, ZoneOffset.UTC));
        List<IndexedFinding> documents = page.hits().stream()
                .map(SearchPage.Hit::document)
                .filter(document -> since == null || !document.observedAt().isBefore(since))
                .toList();
        boolean whole = documents.size() == page.hits().size();
        return new Page(documents, whole ? page.nextCursor() : null, page.total());
    }
}
