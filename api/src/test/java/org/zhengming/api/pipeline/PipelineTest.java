package org.zhengming.api.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.pipeline.PipelineMeasures.Latency;
import org.zhengming.api.pipeline.PipelineStatus.PipelineCounters;
import org.zhengming.api.pipeline.PipelineStatus.PipelineState;
import org.zhengming.api.pipeline.PipelineStatus.SourceProblem;
import org.zhengming.api.pipeline.PipelineStatus.SourceState;
import org.zhengming.api.pipeline.PipelineStatus.SourceStatus;
import org.zhengming.api.security.AccountRole;
import org.zhengming.ingest.fetch.FetchOutcome;
import org.zhengming.ingest.habit.Usual;
import org.zhengming.ingest.retention.DeletionLog;
import org.zhengming.ingest.retention.DeletionLog.Deletion;
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
                    List.of(new SourceStatus("exports", "folder", SourceState.RUNNING, 9, 4, null, null)),
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

    @Test
    void a_job_without_room_on_its_disk_says_so_with_a_way_out(@TempDir Path data) {
        PipelineStatus status = new PipelineStatus(
                PipelineState.LIVE,
                PipelineCounters.ZERO,
                List.of(),
                null,
                null,
                new SourceProblem("DISK_FULL", "data", 3, 0),
                PipelineMeasures.NONE);
        try (TestServer server = TestServer.start(data, () -> status)) {
            JsonNode problem = server.signedIn(AccountRole.ADMINISTRATOR)
                    .json("/api/v1/pipeline", "Accept-Language", "en")
                    .path("problem");

            assertThat(problem.path("code").asString()).isEqualTo("DISK_FULL");
            assertThat(problem.path("detail").asString()).startsWith("Only 3 MB are left");
            assertThat(problem.path("wayOut").asString()).contains("Free some space");
        }
    }

    @Test
    void a_source_that_fails_says_why_in_the_language_of_the_reader(@TempDir Path data) {
        SourceProblem away = new SourceProblem("STATUS", "http://news.example/feed", 404, 2);
        PipelineStatus status = new PipelineStatus(
                PipelineState.LIVE,
                PipelineCounters.ZERO,
                List.of(new SourceStatus("news", "feed", SourceState.FAILING, 0, 0, null, away)),
                null,
                null);
        try (TestServer server = TestServer.start(data, () -> status)) {
            TestReader administrator = server.signedIn(AccountRole.ADMINISTRATOR);

            JsonNode chinese =
                    administrator.json("/api/v1/pipeline").path("sources").path(0);
            JsonNode english = administrator
                    .json("/api/v1/pipeline", "Accept-Language", "en")
                    .path("sources")
                    .path(0);

            assertThat(chinese.path("state").asString()).isEqualTo("FAILING");
            assertThat(chinese.path("problem").path("code").asString()).isEqualTo("STATUS");
            assertThat(chinese.path("problem").path("detail").asString())
                    .isEqualTo("http://news.example/feed 应答的状态码为 404。另有 2 个地址也没有取到。");
            assertThat(english.path("problem").path("detail").asString())
                    .isEqualTo("http://news.example/feed answers with status 404. 2 more could not be fetched either.");
            assertThat(english.path("problem").path("wayOut").asString()).contains("browser");
        }
    }

    @Test
    void stages_lags_latency_and_habits_are_told(@TempDir Path data) {
        SourceStatus forum = new SourceStatus(
                "forum-feed",
                "城市论坛",
                "feed",
                SourceState.RUNNING,
                60,
                1,
                null,
                null,
                new Usual(Duration.ofDays(12), Duration.ofMinutes(25)));
        SourceStatus fresh = new SourceStatus(
                "exports",
                "平台导出",
                "folder",
                SourceState.RUNNING,
                40,
                0,
                null,
                null,
                new Usual(Duration.ofHours(30), null));
        PipelineStatus status = new PipelineStatus(
                PipelineState.LIVE,
                new PipelineCounters(100, 40, 59, 10, 5, 24, 3),
                List.of(forum, fresh),
                null,
                null,
                null,
                new PipelineMeasures(
                        25,
                        25,
                        1,
                        1,
                        0,
                        1,
                        new Latency(0.3, Double.POSITIVE_INFINITY),
                        Latency.UNKNOWN,
                        Map.of("exports", 7L)));
        try (TestServer server = TestServer.start(data, () -> status)) {
            JsonNode answer = server.signedIn(AccountRole.PUBLICITY_OFFICER).json("/api/v1/pipeline");

            assertThat(answer.path("stages").valueStream().map(stage -> stage.path("stage")
                            .asString()))
                    .containsExactly("READ", "SCREEN", "DEDUPLICATE", "ANALYSE", "STORY", "INDEX");
            JsonNode screen = answer.path("stages").path(1);
            assertThat(screen.path("in").asInt()).isEqualTo(100);
            assertThat(screen.path("out").asInt()).isEqualTo(40);
            assertThat(screen.path("dropped").asInt()).isEqualTo(59);
            assertThat(screen.path("dead").asInt()).isEqualTo(1);
            assertThat(answer.path("fromArrival").path("median").asDouble()).isEqualTo(0.3);
            assertThat(answer.path("fromArrival").path("most").isNull()).isTrue();
            assertThat(answer.path("fromPublication").isNull()).isTrue();
            JsonNode first = answer.path("sources").path(0);
            assertThat(first.path("label").asString()).isEqualTo("城市论坛");
            assertThat(first.path("habit").path("pauseMinutes").asInt()).isEqualTo(25);
            JsonNode second = answer.path("sources").path(1);
            assertThat(second.path("lag").asInt()).isEqualTo(7);
            assertThat(second.path("habit").path("watchedDays").asInt()).isEqualTo(1);
            assertThat(second.path("habit").path("pauseMinutes").isNull()).isTrue();
        }
    }

    @Test
    void the_last_deletions_are_told_newest_first(@TempDir Path data) {
        DeletionLog log = new DeletionLog(data.resolve("retention"));
        Instant day = Instant.parse("2026-03-02T08:00:00Z");
        for (int i = 1; i <= 60; i++) {
            log.add(new Deletion(day.plusSeconds(i), "MONITOR", day.minusSeconds(86_400), i));
        }
        try (TestServer server = TestServer.start(data)) {
            JsonNode deletions = server.signedIn(AccountRole.ADMINISTRATOR)
                    .json("/api/v1/pipeline/deletions")
                    .path("deletions");

            assertThat(deletions.size()).isEqualTo(50);
            assertThat(deletions.path(0).path("count").asInt()).isEqualTo(60);
            assertThat(deletions.path(0).path("what").asString()).isEqualTo("MONITOR");
            assertThat(deletions.path(49).path("count").asInt()).isEqualTo(11);
        }
    }

    static Stream<String> codes() {
        return Stream.concat(
                Stream.of("FOLDER_UNREADABLE", "READING_FAILED"),
                Stream.concat(Stream.of(FetchOutcome.Refusal.values()), Stream.of(FetchOutcome.Failure.values()))
                        .map(Enum::name)
                        .distinct());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_problem_of_a_source_has_texts_of_its_own_in_both_languages(String code) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            SourceProblemAnswer answer =
                    SourceProblemAnswer.of(new SourceProblem(code, "http://news.example/x", 503, 0), locale);
            SourceProblemAnswer unknown = SourceProblemAnswer.of(
                    new SourceProblem("NEVER_HEARD_OF", "http://news.example/x", 503, 0), locale);

            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.detail()).contains("http://news.example/x").doesNotContain("{");
            assertThat(answer.wayOut().codePoints().anyMatch(Character::isIdeographic))
                    .isEqualTo(locale.equals(Locale.SIMPLIFIED_CHINESE));
            assertThat(answer.detail().equals(unknown.detail())).isEqualTo(code.equals("READING_FAILED"));
        }
    }
}
