package org.zhengming.analytics.index.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.analytics.index.Findings.START;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.HistogramInterval;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SortOrder;

/** Random documents and requests: the implementation answers as the plainest one does. */
interface ReferenceContract extends IndexUnderTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    default void random_requests_are_answered_as_by_looking_at_every_document(long seed) {
        Random random = new Random(seed);
        SearchIndex reference = new InMemorySearchIndex();
        for (int round = 0; round < 4; round++) {
            List<IndexedFinding> batch = RandomCases.documents(random);
            reference.write(batch);
            index().write(batch);
            index().commit();
            for (int i = 0; i < 40; i++) {
                compare(reference, random);
            }
        }
    }

    private void compare(SearchIndex reference, Random random) {
        Requests request = request(random);
        String mine = null;
        String theirs = null;
        do {
            SearchPage expected = reference.search(request.cursor(theirs).build());
            SearchPage actual = index().search(request.cursor(mine).build());
            assertThat(actual.total()).as("%s", request.build()).isEqualTo(expected.total());
            assertThat(actual.facets()).as("%s", request.build()).isEqualTo(expected.facets());
            assertThat(actual.histogram()).as("%s", request.build()).isEqualTo(expected.histogram());
            assertThat(actual.hits())
                    .as("%s", request.build())
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(expected.hits());
            mine = actual.nextCursor();
            theirs = expected.nextCursor();
            assertThat(mine == null).isEqualTo(theirs == null);
        } while (mine != null);
    }

    private static Requests request(Random random) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        if (random.nextInt(3) == 0) {
            filters.put(Facet.ROUTE, Set.of("MONITOR", "WELFARE"));
        }
        if (random.nextInt(3) == 0) {
            filters.put(Facet.PERSON, new TreeSet<>(List.of("p-" + random.nextInt(5), "p-1")));
        }
        Requests request = Requests.query(RandomCases.query(random, 3))
                .filters(filters)
                .sort(new SortOrder[] {SortOrder.NEWEST, SortOrder.OLDEST, SortOrder.LATEST_OBSERVED}
                        [random.nextInt(3)])
                .size(random.nextInt(3, 12))
                .facets(Facet.ROUTE, Facet.SIGNAL, Facet.PERSON)
                .histogram(random.nextBoolean() ? HistogramInterval.DAY : HistogramInterval.HOUR)
                .zone(List.of("Asia/Shanghai", "Europe/Berlin", "UTC").get(random.nextInt(3)));
        return random.nextBoolean()
                ? request
                : request.from(START.plusSeconds(random.nextInt(400) * 600L)).to(START.plusSeconds(200_000));
    }
}
