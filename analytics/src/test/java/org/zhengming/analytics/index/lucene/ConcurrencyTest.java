package org.zhengming.analytics.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.analytics.index.Findings.finding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.index.SortOrder;

class ConcurrencyTest {

    private static final int IDS = 40;
    private static final int ROUNDS = 150;

    @TempDir
    Path directory;

    @Test
    void writers_committers_searchers_and_readers_do_not_disturb_each_other() throws Exception {
        AtomicLongArray newest = new AtomicLongArray(IDS);
        try (SearchIndex index = LuceneIndex.open(directory);
                SearchIndex reader = LuceneIndex.openReadOnly(directory);
                ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<Void>> work = new ArrayList<>();
            work.add(threads.submit(rounds(random -> write(index, newest, random))));
            work.add(threads.submit(rounds(random -> write(index, newest, random))));
            work.add(threads.submit(rounds(random -> index.commit())));
            work.add(threads.submit(rounds(random -> search(index))));
            work.add(threads.submit(rounds(random -> {
                reader.refresh();
                search(reader);
            })));
            for (Future<Void> one : work) {
                one.get();
            }
            index.commit();
            reader.refresh();
            for (int id = 0; id < IDS; id++) {
                assertThat(reader.find("id-" + id).orElseThrow().version()).isEqualTo(newest.get(id));
            }
        }
    }

    private interface Round {
        void run(Random random);
    }

    private static Callable<Void> rounds(Round round) {
        return () -> {
            Random random = new Random(7);
            for (int i = 0; i < ROUNDS; i++) {
                round.run(random);
            }
            return null;
        };
    }

    private static void write(SearchIndex index, AtomicLongArray newest, Random random) {
        for (int id = 0; id < IDS; id++) {
            long version = random.nextLong(1, 1_000);
            index.write(
                    List.of(finding("id-" + id, "甲" + version).version(version).build()));
            newest.accumulateAndGet(id, version, Math::max);
        }
    }

    /** Whatever the moment, a search sees every id at most once and counts what it found. */
    private static void search(SearchIndex index) {
        SearchPage page = index.search(Requests.query("甲 OR NOT 甲")
                .sort(SortOrder.RELEVANCE)
                .size(200)
                .facets(Facet.ROUTE)
                .build());
        assertThat(page.hits()).hasSize((int) page.total());
        assertThat(page.hits().stream().map(hit -> hit.document().id())).doesNotHaveDuplicates();
        long counted = page.facets().get(Facet.ROUTE).stream()
                .mapToLong(SearchPage.FacetCount::count)
                .sum();
        assertThat(counted).isEqualTo(page.total());
    }
}
