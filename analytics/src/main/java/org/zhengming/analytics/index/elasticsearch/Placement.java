package org.zhengming.analytics.index.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sees to it that an id stands in one index only, although a time of publication may change over a month's end: of what
 * was written since the last commit, older copies elsewhere are deleted, or the new one when it is the older.
 */
final class Placement {

    private static final int IDS_OF_A_SEARCH = 5_000;

    private final ElasticsearchClient client;
    private final Patience patience;
    private final IndexNames names;
    private final Map<String, Place> written = new HashMap<>();

    private record Place(String index, long version) {}

    Placement(ElasticsearchClient client, Patience patience, IndexNames names) {
        this.client = client;
        this.patience = patience;
        this.names = names;
    }

    /** Whether the id was already written to another index since the last commit, so that a commit must come first. */
    boolean isElsewhere(String key, String index) {
        Place place = written.get(key);
        return place != null && !place.index().equals(index);
    }

    void note(String key, String index, long version) {
        written.merge(key, new Place(index, version), (old, next) -> next.version() >= old.version() ? next : old);
    }

    int noted() {
        return written.size();
    }

    /** Deletes what is double, everything noted being delivered. @return the indices to refresh */
    Set<String> settle() {
        Set<String> touched = new HashSet<>();
        List<BulkOperation> deletions = new ArrayList<>();
        Map<String, List<String>> byIndex = written.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().index(), Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byIndex.forEach((index, keys) -> {
            touched.add(index);
            for (int from = 0; from < keys.size(); from += IDS_OF_A_SEARCH) {
                List<String> some = keys.subList(from, Math.min(keys.size(), from + IDS_OF_A_SEARCH));
                for (Hit<Void> other : elsewhere(index, some)) {
                    touched.add(other.index());
                    deletions.add(deletion(other));
                }
            }
        });
        Deletions.run(client, patience, deletions);
        written.clear();
        return touched;
    }

    private List<Hit<Void>> elsewhere(String index, List<String> keys) {
        List<String> others = new ArrayList<>(names.patterns());
        others.add("-" + index);
        return patience.run(() -> client.search(
                        search -> search.index(others)
                                .ignoreUnavailable(true)
                                .allowPartialSearchResults(false)
                                .size(keys.size())
                                .version(true)
                                .source(source -> source.fetch(false))
                                .query(query -> query.ids(ids -> ids.values(keys))),
                        Void.class)
                .hits()
                .hits());
    }

    /** Versions decide again, so that nothing newer is lost that another writes meanwhile. */
    private BulkOperation deletion(Hit<Void> other) {
        Place place = written.get(other.id());
        boolean otherIsOlder = other.version() <= place.version();
        String index = otherIsOlder ? other.index() : place.index();
        long version = otherIsOlder ? other.version() : place.version();
        return BulkOperation.of(operation -> operation.delete(
                delete -> delete.index(index).id(other.id()).version(version).versionType(VersionType.ExternalGte)));
    }
}
