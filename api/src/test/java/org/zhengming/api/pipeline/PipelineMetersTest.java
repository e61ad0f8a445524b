package org.zhengming.api.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestServer;
import org.zhengming.api.pipeline.PipelineMeasures.Latency;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;

class PipelineMetersTest {

    @Test
    void every_stage_and_source_is_scraped(@TempDir Path data) {
        PipelineStatus status = new PipelineStatus(
                PipelineState.LIVE,
                new PipelineCounters(1000, 100, 895, 20, 30, 45, 9),
                List.of(
                        new SourceStatus("exports", "folder", SourceState.RUNNING, 900, 3, null, null),
                        new SourceStatus("news", "feed", SourceState.SILENT, 100, 0, null, null)),
                null,
                null,
                null,
                new PipelineMeasures(
                        48, 47, 3, 5, 1, 2, new Latency(0.3, 1.5), Latency.UNKNOWN, Map.of("exports", 7L, "news", 0L)));
        try (TestServer server = TestServer.start(data, () -> status)) {
            assertThat(server.stranger().get("/actuator/prometheus").body().lines())
                    .contains(
                            "zhengming_pipeline_live 1.0",
                            "zhengming_stage_items_total{stage=\"read\",what=\"in\"} 1003.0",
                            "zhengming_stage_items_total{stage=\"read\",what=\"dead\"} 3.0",
                            "zhengming_stage_items_total{stage=\"screen\",what=\"dropped\"} 895.0",
                            "zhengming_stage_items_total{stage=\"screen\",what=\"dead\"} 5.0",
                            "zhengming_stage_items_total{stage=\"deduplicate\",what=\"out\"} 80.0",
                            "zhengming_stage_items_total{stage=\"analyse\",what=\"in\"} 80.0",
                            "zhengming_stage_items_total{stage=\"analyse\",what=\"out\"} 48.0",
                            "zhengming_stage_items_total{stage=\"story\",what=\"out\"} 47.0",
                            "zhengming_stage_items_total{stage=\"index\",what=\"out\"} 43.0",
                            "zhengming_stage_items_total{stage=\"index\",what=\"dead\"} 2.0",
                            "zhengming_source_items_total{source=\"exports\"} 900.0",
                            "zhengming_source_dead_letters_total{source=\"exports\"} 3.0",
                            "zhengming_source_lag{source=\"exports\"} 7.0",
                            "zhengming_source_silent{source=\"news\"} 1.0",
                            "zhengming_source_silent{source=\"exports\"} 0.0",
                            "zhengming_source_failing{source=\"news\"} 0.0",
                            "zhengming_latency_seconds{from=\"arrival\",quantile=\"0.99\"} 1.5",
                            "zhengming_latency_seconds{from=\"publication\",quantile=\"0.5\"} NaN");
        }
    }
}
