package org.zhengming.api.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.TooManyBucketsException;
import org.zhengming.api.security.Affiliation;

/**
 * The index as one reader sees it: findings that concern an organ of theirs, or somebody who serves there. The one way
 * from a request to the index, so that no query can forget the bound.
 */
public final class SeenIndex {

    /** An organ's id is never empty, so this finds nothing. */
    private static final Set<String> NOTHING = Set.of("\u0000");

    private final SearchIndex index;
    private final Affiliation reader;

    private SeenIndex(SearchIndex index, Affiliation reader) {
        this.index = index;
        this.reader = reader;
    }

    public static SeenIndex of(SearchIndex index, Affiliation reader) {
        return new SeenIndex(index, reader);
    }

    /**
     * Where the matches lie too far apart for the histogram asked for, as one post with a date of long ago makes them, the
     * histogram is empty and all else is there.
     *
     * @throws IllegalArgumentException if the cursor is none of ours
     */
    public SearchPage search(SearchRequest request) {
        SearchRequest bound = reader.everyOrgan() ? request : bound(request);
        try {
            return index.search(bound);
        } catch (TooManyBucketsException tooLong) {
            return index.search(bound.withoutHistogram());
        }
    }

    /** The finding of an id, if there is one that the reader may see. */
    public Optional<IndexedFinding> find(String id) {
        return index.find(id).filter(document -> sees(document.finding().organs()));
    }

    private boolean sees(Iterable<String> organs) {
        if (reader.everyOrgan()) {
            return true;
        }
        for (String organ : organs) {
            if (reader.organs().contains(organ)) {
                return true;
            }
        }
        return false;
    }

    private SearchRequest bound(SearchRequest asked) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        filters.putAll(asked.filters());
        Set<String> organs = asked.filters().getOrDefault(Facet.ORGAN, reader.organs()).stream()
                .filter(reader.organs()::contains)
                .collect(Collectors.toUnmodifiableSet());
        filters.put(Facet.ORGAN, organs.isEmpty() ? NOTHING : organs);
        return new SearchRequest(
                asked.query(),
                filters,
                asked.from(),
                asked.to(),
                asked.sort(),
                asked.size(),
                asked.cursor(),
                asked.facets(),
                asked.histogram(),
                asked.zone());
    }
}
