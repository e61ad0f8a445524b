package org.zhengming.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchAnalysisTest {

    @Property(tries = 50)
    void results_come_in_the_order_of_the_items(
            @ForAll @IntRange(max = 2000) int items, @ForAll @IntRange(min = 1, max = 4) int workers) {
        List<Integer> results = new ArrayList<>();

        new BatchAnalysis<Integer, Integer>(item -> item * 2, item -> 1, workers)
                .run(IntStream.range(0, items).iterator(), results::add);

        assertThat(results)
                .isEqualTo(IntStream.range(0, items).mapToObj(i -> i * 2).toList());
    }

    @Test
    void only_a_few_batches_are_under_way_at_a_time() {
        AtomicInteger pulled = new AtomicInteger();
        AtomicInteger farthestAhead = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        Iterator<Integer> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pulled.get() < 100_000;
            }

            @Override
            public Integer next() {
                farthestAhead.accumulateAndGet(pulled.incrementAndGet() - given.get(), Math::max);
                return 0;
            }
        };

        new BatchAnalysis<Integer, Integer>(item -> item, item -> 1, 2).run(endless, result -> given.incrementAndGet());

        assertThat(given).hasValue(100_000);
        assertThat(farthestAhead.get()).isLessThan(256 * 2 * 3 + 256);
    }

    @Test
    void a_large_item_closes_its_batch() {
        List<Integer> results = new ArrayList<>();

        new BatchAnalysis<Integer, Integer>(item -> item, item -> 4_000_000, 2)
                .run(IntStream.range(0, 50).iterator(), results::add);

        assertThat(results).hasSize(50);
    }

    @Test
    void a_defect_in_the_analysis_is_not_hidden() {
        BatchAnalysis<Integer, Integer> batches = new BatchAnalysis<>(
                item -> {
                    throw new IllegalArgumentException("seven");
                },
                item -> 1,
                2);

        assertThatThrownBy(() -> batches.run(List.of(1).iterator(), result -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("seven");
    }
}
