package org.zhengming.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceProblemTest {

    @Test
    void what_a_gauge_shows_reads_back_as_the_same_problem() {
        SourceProblem problem = new SourceProblem("STATUS", "http://news.example/a list.xml", 404, 2);

        assertThat(SourceProblem.read(problem.write())).hasValue(problem);
    }

    @Test
    void of_two_gauges_at_once_the_first_counts() {
        SourceProblem first = SourceProblem.of(SourceProblem.FOLDER_UNREADABLE, "exports");
        SourceProblem second = SourceProblem.of(SourceProblem.READING_FAILED, "exports");

        assertThat(SourceProblem.read(first.write() + "\n" + second.write())).hasValue(first);
    }

    @Test
    void no_gauge_is_no_problem() {
        assertThat(SourceProblem.read(null)).isEmpty();
    }
}
