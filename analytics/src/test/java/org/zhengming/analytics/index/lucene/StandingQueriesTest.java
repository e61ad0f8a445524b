package org.zhengming.analytics.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.analytics.index.Findings.finding;
import static org.zhengming.analytics.index.Findings.plain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.QuerySyntaxException.Problem;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.contract.RandomCases;

class StandingQueriesTest {

    private final StandingQueries queries = new StandingQueries();

    @AfterEach
    void close() {
        queries.close();
    }

    @Test
    void a_query_stands_until_it_is_replaced_or_removed() {
        IndexedFinding leak = finding("1", "云梧市人民法院林若衡的电话")
                .persons("p-1")
                .leaks(LeakType.PHONE)
                .build();
        queries.put("a", "person:p-1 leak:PHONE");
        queries.put("b", "\"林若衡\" NOT 通报");
        queries.put("c", "title:电话");
        queries.put("d", null);

        assertThat(queries.matching(leak)).containsExactly("a", "b", "d");

        queries.put("b", "通报");
        queries.remove("a");
        queries.remove("no such query");
        assertThat(queries.matching(leak)).containsExactly("d");
    }

    @Test
    void a_query_that_cannot_be_read_is_refused_and_the_one_before_stays() {
        queries.put("a", "法院");

        assertThatThrownBy(() -> queries.put("a", "(法院")).isInstanceOf(QuerySyntaxException.class);
        assertThat(queries.matching(plain("1", "法院"))).containsExactly("a");
    }

    @Test
    void nobody_who_writes_can_be_asked_for() {
        for (String field : List.of("author", "user", "nickname", "voice", "account")) {
            assertThatThrownBy(() -> queries.put("a", field + ":x"))
                    .isInstanceOfSatisfying(QuerySyntaxException.class, refusal -> assertThat(refusal.problem())
                            .isEqualTo(Problem.FIELD_UNKNOWN));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void a_standing_query_matches_just_what_a_search_finds(long seed, @TempDir Path directory) {
        Random random = new Random(seed);
        List<IndexedFinding> documents = new ArrayList<>(RandomCases.documents(random));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            texts.add(RandomCases.query(random, 3));
            queries.put(Integer.toString(i), texts.get(i));
        }
        for (IndexedFinding document : documents) {
            try (LuceneIndex index =
                    LuceneIndex.open(directory.resolve(Integer.toString(documents.indexOf(document))))) {
                index.write(List.of(document));
                index.refresh();
                Set<String> found = new TreeSet<>();
                for (int i = 0; i < texts.size(); i++) {
                    if (index.search(Requests.query(texts.get(i)).build()).total() == 1) {
                        found.add(Integer.toString(i));
                    }
                }

                assertThat(queries.matching(document)).isEqualTo(found);
            }
        }
    }
}
