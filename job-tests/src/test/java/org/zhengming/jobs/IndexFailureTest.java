package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.lucene.LuceneIndex;

class IndexFailureTest {

    @TempDir
    Path home;

    @Test
    void while_the_index_cannot_be_written_the_job_tries_again_and_loses_nothing() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.drop("a.jsonl", Bench.hit("hit-1", 1));
            EmbeddedJob job;
            try (LuceneIndex otherWriter = LuceneIndex.open(bench.directories.index())) {
                job = bench.begin();
                Await.until("a failure", () -> job.state() == JobState.RECOVERING);
                assertThat(otherWriter.find("hit-1")).isEmpty();
            }
            Await.until("the finding in the index", () -> bench.indexed() == 1);
            Await.until("the job at work", () -> job.state() == JobState.RUNNING);
        }
    }

    @Test
    void a_job_that_is_trying_again_can_be_stopped() throws Exception {
        try (Bench bench = new Bench(home);
                LuceneIndex otherWriter = LuceneIndex.open(bench.directories.index())) {
            EmbeddedJob job = bench.begin();
            Await.until("a failure", () -> job.state() == JobState.RECOVERING);
            job.stop();

            assertThat(job.state()).isEqualTo(JobState.STOPPED);
            assertThat(otherWriter.find("hit-1")).isEmpty();
        }
    }
}
