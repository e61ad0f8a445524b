package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyTest {

    private static final String NAMED_LIKE_A_PLACE = """
            {"id":"P3","name":"高原","role":"JUDGE","organ":{"id":"C1","name":"云梧市中级人民法院","region":"云梧市"}}
            """;

    @TempDir
    Path home;

    @Test
    void a_dropped_post_leaves_no_id_and_no_text_on_disk() throws Exception {
        assertLeavesNothing("坐火车去高原看雪山，路上吃了紫薯馒头。", JobCounters::misses);
    }

    @Test
    void a_post_that_the_trained_reader_takes_for_somebody_else_leaves_no_id_and_no_text_on_disk() throws Exception {
        assertLeavesNothing("我弟高原，十二岁，爱吃紫薯馒头。", JobCounters::dropped);
    }

    /** @param stopped where the post is counted that is dropped there */
    private void assertLeavesNothing(String text, ToLongFunction<JobCounters> stopped) throws Exception {
        try (Bench bench = new Bench(home)) {
            Bench.replace(bench.registry(), NAMED_LIKE_A_PLACE);
            bench.drop("a.jsonl", Bench.line("namesake-5", text, 1));
            EmbeddedJob job = bench.start();
            Await.until("the post judged", () -> judged(job.counters()) == 1);
            bench.awaitCheckpoint();
            job.stop();

            assertThat(stopped.applyAsLong(job.counters())).isEqualTo(1);
            assertThat(bench.filesWith("namesake-5")).isEmpty();
            assertThat(bench.filesWith("紫薯馒头")).isEmpty();
        }
    }

    @Test
    void a_private_value_is_masked_in_the_index_and_readable_in_no_file() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.line("leak-1", "云梧市中级人民法院法官闻人知远的电话13800001234，大家打爆它！", 1));
            EmbeddedJob job = bench.start();
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            bench.awaitCheckpoint();
            job.stop();

            assertThat(bench.find("leak-1").orElseThrow().text()).contains("***********");
            assertThat(bench.find("leak-1").orElseThrow().sealedContent()).isNotNull();
            assertThat(bench.filesWith("13800001234")).isEmpty();
        }
    }

    private static long judged(JobCounters counters) {
        return counters.misses() + counters.dropped() + counters.indexed();
    }
}
