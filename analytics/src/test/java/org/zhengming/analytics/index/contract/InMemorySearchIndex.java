package org.zhengming.analytics.index.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SearchPage.FacetCount;
import org.zhengming.analytics.index.SearchPage.HistogramBucket;
import org.zhengming.analytics.index.SearchPage.Hit;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.analytics.index.Shielding;
import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.index.query.Highlighter;
import org.zhengming.analytics.index.query.QueryNode;
import org.zhengming.analytics.index.query.QueryNode.Phrase;
import org.zhengming.analytics.index.query.QueryNode.Value;
import org.zhengming.analytics.index.query.QueryParser;
import org.zhengming.analytics.index.query.TextField;
import org.zhengming.analytics.index.query.TextUnits;
import org.zhengming.analytics.index.query.WordSegmenter;

/**
 * The port in the plainest way, to compare others with: it looks at every document, keeps nothing, knows only orders by
 * time, and takes the id of the last hit for a cursor.
 */
final class InMemorySearchIndex implements SearchIndex {

    private final QueryParser parser = new QueryParser(new WordSegmenter());
    private final Map<String, IndexedFinding> held = new HashMap<>();

    @Override
    public void write(Collection<IndexedFinding> documents) {
        for (IndexedFinding document : documents) {
            held.merge(document.id(), document, (old, next) -> next.version() >= old.version() ? next : old);
        }
    }

    @Override
    public void delete(Collection<IndexedFinding> documents) {
        for (IndexedFinding document : documents) {
            held.computeIfPresent(document.id(), (id, old) -> document.version() >= old.version() ? null : old);
        }
    }

    @Override
    public void commit() {}

    @Override
    public void refresh() {}

    @Override
    public void close() {}

    @Override
    public Optional<IndexedFinding> find(String id) {
        return Optional.ofNullable(held.get(id));
    }

    @Override
    public long deleteExpired(Map<Route, Duration> retention, Instant now) {
        int before = held.size();
        held.values().removeIf(document -> {
            Duration age = retention.get(document.finding().route());
            return age != null && document.observedAt().isBefore(now.minus(age));
        });
        return before - held.size();
    }

    @Override
    public long deleteShielded(Duration kept, Instant now) {
        int before = held.size();
        held.values()
                .removeIf(document -> Shielding.closes(document.finding())
                        && document.observedAt().isBefore(now.minus(kept)));
        return before - held.size();
    }

    @Override
    public SearchPage search(SearchRequest request) {
        QueryNode query = parser.parse(request.query());
        List<IndexedFinding> matches = held.values().stream()
                .filter(document -> matches(query, document) && passes(request, document))
                .sorted(order(request.sort()))
                .toList();
        int from = request.cursor() == null ? 0 : matches.indexOf(held.get(request.cursor())) + 1;
        List<IndexedFinding> page = matches.subList(from, Math.min(matches.size(), from + request.size()));
        boolean last = request.size() == 0 || from + request.size() >= matches.size();
        return new SearchPage(
                matches.size(),
                page.stream()
                        .map(document -> new Hit(document, Highlighter.spans(query, document)))
                        .toList(),
                last ? null : page.getLast().id(),
                facets(request, matches),
                request.histogram() == null ? List.of() : histogram(request, matches));
    }

    private static boolean matches(QueryNode query, IndexedFinding document) {
        return switch (query) {
            case QueryNode.Everything everything -> true;
            case Phrase phrase -> {
                String text = phrase.field() == TextField.TITLE ? document.title() : document.content();
                yield text != null
                        && !Highlighter.occurrences(TextUnits.of(text), phrase.units())
                                .isEmpty();
            }
            case Value value -> value.facet().valuesOf(document).contains(value.value());
            case QueryNode.And and -> and.nodes().stream().allMatch(node -> matches(node, document));
            case QueryNode.Or or -> or.nodes().stream().anyMatch(node -> matches(node, document));
            case QueryNode.Not not -> !matches(not.node(), document);
        };
    }

    private static boolean passes(SearchRequest request, IndexedFinding document) {
        Instant time = document.publishedAt();
        return (request.from() == null || !time.isBefore(request.from()))
                && (request.to() == null || time.isBefore(request.to()))
                && request.filters().entrySet().stream().allMatch(filter -> filter.getKey().valuesOf(document).stream()
                        .anyMatch(filter.getValue()::contains));
    }

    private static Comparator<IndexedFinding> order(SortOrder sort) {
        Comparator<IndexedFinding> byTime =
                switch (sort) {
                    case NEWEST ->
                        Comparator.comparing(IndexedFinding::publishedAt).reversed();
                    case OLDEST -> Comparator.comparing(IndexedFinding::publishedAt);
                    case LATEST_OBSERVED ->
                        Comparator.comparing(IndexedFinding::observedAt).reversed();
                    case RELEVANCE -> throw new UnsupportedOperationException("No two engines rank alike");
                };
        return byTime.thenComparing(IndexedFinding::id);
    }

    private static Map<Facet, List<FacetCount>> facets(SearchRequest request, List<IndexedFinding> matches) {
        return request.facets().stream().collect(Collectors.toMap(facet -> facet, facet -> matches.stream()
                .flatMap(document -> facet.valuesOf(document).stream())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(FacetCount.ORDER)
                .toList()));
    }

    private static List<HistogramBucket> histogram(SearchRequest request, List<IndexedFinding> matches) {
        ChronoUnit unit =
                switch (request.histogram()) {
                    case MINUTE -> ChronoUnit.MINUTES;
                    case HOUR -> ChronoUnit.HOURS;
                    case DAY -> ChronoUnit.DAYS;
                };
        TreeMap<ZonedDateTime, Map<Route, Long>> counts = new TreeMap<>();
        for (IndexedFinding document : matches) {
            ZonedDateTime start = document.publishedAt().atZone(request.zone()).truncatedTo(unit);
            counts.computeIfAbsent(start, time -> new EnumMap<>(Route.class))
                    .merge(document.finding().route(), 1L, Long::sum);
        }
        List<HistogramBucket> buckets = new ArrayList<>();
        if (!counts.isEmpty()) {
            for (ZonedDateTime start = counts.firstKey();
                    !start.isAfter(counts.lastKey());
                    start = start.plus(1, unit)) {
                buckets.add(new HistogramBucket(start.toInstant(), counts.getOrDefault(start, Map.of())));
            }
        }
        return buckets;
    }
}
