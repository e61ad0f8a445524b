package org.zhengming.analytics.index.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.analytics.index.Findings.START;
import static org.zhengming.analytics.index.Findings.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
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
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    default void random_requests_are_answered_as_by_looking_at_every_document(long seed) {
        Random random = new Random(seed);
        SearchIndex reference = new InMemorySearchIndex();
        for (int round = 0; round < 4; round++) {
            List<IndexedFinding> batch = documents(random);
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

    private static List<IndexedFinding> documents(Random random) {
        return IntStream.range(0, 30)
                .mapToObj(i -> finding("id-" + random.nextInt(60), text(random))
                        .version(random.nextInt(5))
                        .title(random.nextBoolean() ? text(random) : null)
                        .source("s" + random.nextInt(3))
                        .route(Route.values()[random.nextInt(Route.values().length)])
                        .persons("p-" + random.nextInt(4))
                        .signals(SignalType.values()[random.nextInt(3)], SignalType.values()[random.nextInt(3)])
                        .publishedAt(START.plusSeconds(random.nextInt(600) * 600L))
                        .observedAt(START.plusSeconds(random.nextInt(10)))
                        .build())
                .toList();
    }

    private static String text(Random random) {
        String alphabet = "甲乙丙甲乙丙甲乙 ，\na ";
        return random.ints(random.nextInt(12), 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static Requests request(Random random) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        if (random.nextInt(3) == 0) {
            filters.put(Facet.ROUTE, Set.of("MONITOR", "WELFARE"));
        }
        if (random.nextInt(3) == 0) {
            filters.put(Facet.PERSON, new TreeSet<>(List.of("p-" + random.nextInt(5), "p-1")));
        }
        Requests request = Requests.query(query(random, 3))
                .filters(filters)
                .sort(new SortOrder[] {SortOrder.NEWEST, SortOrder.OLDEST, SortOrder.LATEST_OBSERVED}
                        [random.nextInt(3)])
                .size(random.nextInt(1, 12))
                .facets(Facet.ROUTE, Facet.SIGNAL, Facet.PERSON)
                .histogram(random.nextBoolean() ? HistogramInterval.DAY : HistogramInterval.HOUR)
                .zone(List.of("Asia/Shanghai", "Europe/Berlin", "UTC").get(random.nextInt(3)));
        return random.nextBoolean()
                ? request
                : request.from(START.plusSeconds(random.nextInt(400) * 600L)).to(START.plusSeconds(200_000));
    }

    private static String query(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 8);
        List<String> values = new ArrayList<>(List.of("route:MONITOR", "person:p-2", "signal:THREAT", "source:s1"));
        return switch (kind) {
            case 0, 1 -> List.of("甲", "乙丙", "甲乙甲", "a", "甲甲", "丙甲乙").get(random.nextInt(6));
            case 2 ->
                List.of("\"甲乙\"", "\"甲，乙\"", "\"a 甲\"", "title:乙", "title:\"丙 甲\"")
                        .get(random.nextInt(5));
            case 3 -> values.get(random.nextInt(values.size()));
            case 4 -> query(random, depth - 1) + " " + query(random, depth - 1);
            case 5 -> "(" + query(random, depth - 1) + " OR " + query(random, depth - 1) + ")";
            case 6 -> "NOT " + query(random, depth - 1);
            default -> "(" + query(random, depth - 1) + " AND NOT " + query(random, depth - 1) + ")";
        };
    }
}
