package org.zhengming.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.problem;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;

/** An account of one organ sees what concerns that organ and nothing else, by whatever way it asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantTest {

    private TestServer server;
    private TestReader own;
    private TestReader other;

    @BeforeAll
    void start(@TempDir Path data) {
        server = TestServer.start(data);
        server.index(Fixtures.leak("f1", Instant.now()).inStory("s1", List.of()));
        own = server.officerOf(Fixtures.COURT.id());
        other = server.officerOf("o2");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_search_finds_what_concerns_the_own_organ() {
        assertThat(own.json("/api/v1/findings").path("total").asLong()).isEqualTo(1);
        assertThat(own.json("/api/v1/findings?organ=" + Fixtures.COURT.id())
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void no_way_of_asking_finds_what_concerns_another_organ() {
        for (String asked : List.of(
                "",
                "?organ=" + Fixtures.COURT.id(),
                "?q=organ:" + Fixtures.COURT.id(),
                "?q=organ:" + Fixtures.COURT.id() + "%20OR%20organ:o2",
                "?q=person:p1",
                "?story=s1",
                "?facets=PERSON&facets=ORGAN")) {
            String answer = other.get("/api/v1/findings" + asked).body();
            assertThat(answer).as(asked).contains("\"total\":0").doesNotContain(Fixtures.JUDGE.name());
        }
    }

    @Test
    void a_finding_or_story_of_another_organ_is_not_there_even_by_its_id() {
        assertThat(own.get("/api/v1/findings/f1").statusCode()).isEqualTo(200);
        assertThat(own.get("/api/v1/stories/s1").statusCode()).isEqualTo(200);

        assertThat(problem(other.get("/api/v1/findings/f1"), 404).path("code").asString())
                .isEqualTo("FINDING_NOT_FOUND");
        assertThat(problem(other.get("/api/v1/stories/s1"), 404).path("code").asString())
                .isEqualTo("STORY_NOT_FOUND");
    }

    @Test
    void counts_are_those_of_the_own_organ() {
        assertThat(own.json("/api/v1/overview").path("total").asLong()).isEqualTo(1);
        assertThat(other.json("/api/v1/overview").path("total").asLong()).isZero();
    }
}
