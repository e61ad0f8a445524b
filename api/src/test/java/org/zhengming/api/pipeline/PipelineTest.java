package org.zhengming.api.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;
import org.zhengming.api.security.AccountRole;
import tools.jackson.databind.JsonNode;

class PipelineTest {

    @Test
    void the_state_is_told_before_the_job_runs_and_as_it_goes_on(@TempDir Path data) {
        AtomicReference<PipelineStatus> status = new AtomicReference<>(PipelineStatus.starting());
        try (TestServer server = TestServer.start(data, status::get)) {
            TestReader administrator = server.signedIn(AccountRole.ADMINISTRATOR);
            JsonNode before = administrator.json("/api/v1/pipeline");
            status.set(new PipelineStatus(
                    PipelineState.LOADING,
                    new PipelineCounters(9, 8, 7, 1, 2, 3, 4),
                    List.of(new SourceStatus("exports", "folder", "LIVE", 9, 4, null, null)),
                    Instant.parse("2026-03-02T08:00:00Z"),
                    0.5));

            JsonNode after = administrator.json("/api/v1/pipeline");

            assertThat(before.path("state").asString()).isEqualTo("STARTING");
            assertThat(before.path("startedAt").isNull()).isTrue();
            assertThat(after.path("counters").path("indexed").asInt()).isEqualTo(3);
            assertThat(after.path("loadProgress").asDouble()).isEqualTo(0.5);
            assertThat(after.path("startedAt").asString()).isEqualTo("2026-03-02T08:00:00Z");
            assertThat(after.path("sources").path(0).path("lastItemAt").isNull())
                    .isTrue();
        }
    }
}
