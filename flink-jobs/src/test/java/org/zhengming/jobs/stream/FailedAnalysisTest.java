package org.zhengming.jobs.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.RejectReason;

class FailedAnalysisTest {

    @Test
    void the_dead_letter_says_where_the_program_failed_and_nothing_of_the_post() {
        Post post = new Post("p-1", "test", null, null, null, null, "电话13800001234", null, null, null);
        ObservedPost observed = new ObservedPost("exports", "a.jsonl", 42, 1_000, post);

        DeadLetter letter = FailedAnalysis.deadLetter(observed, new IllegalStateException("cannot read 13800001234"));

        assertThat(letter.reason()).isEqualTo(RejectReason.ANALYSIS_FAILED);
        assertThat(letter.source()).isEqualTo("a.jsonl");
        assertThat(letter.offset()).isEqualTo(42);
        assertThat(letter.detail()).contains("IllegalStateException", "FailedAnalysisTest");
        assertThat(letter.toString()).doesNotContain("13800001234");
    }
}
