package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTopologyTest {

    @TempDir
    Path home;

    @Test
    void every_operator_has_a_name_and_a_uid_of_its_own() throws Exception {
        StreamGraph graph = graph();

        assertThat(graph.getStreamNodes())
                .extracting(StreamNode::getTransformationUID)
                .doesNotContainNull();
        assertThat(graph.getStreamNodes())
                .extracting(StreamNode::getTransformationUID)
                .doesNotHaveDuplicates()
                .contains(
                        "folder-exports", "folder-more", "polled", "registry", "split-polled", "screen", "deduplicate")
                .contains("first-pass-folder-exports", "first-pass-replays")
                .contains("analyse", "mask", "story", "swell", "alerts", "index", "dead-letters");
        assertThat(graph.getStreamNodes())
                .extracting(StreamNode::getOperatorName)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void posts_under_way_are_never_part_of_a_checkpoint() throws Exception {
        assertThat(graph().getCheckpointConfig().isUnalignedCheckpointsEnabled())
                .isFalse();
    }

    private StreamGraph graph() throws Exception {
        try (Bench bench = new Bench(home)) {
            bench.reading(new JobSources(
                    Map.of("exports", "inbox", "more", "elsewhere"), List.of(), Set.of("a feed"), () -> null));
            Configuration settings = FlinkSettings.job(Bench.SETTINGS);
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
            JobTopology.build(environment, bench.parts());
            return environment.getStreamGraph();
        }
    }
}
