package org.zhengming.api.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.problem;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.SpreadReading;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import org.zhengming.ingest.Metrics;
import tools.jackson.databind.JsonNode;

class StoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private TestServer server;
    private TestReader officer;

    @BeforeEach
    void startServer(@TempDir Path data) {
        server = TestServer.start(data);
        officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
        server.index(
                told(Fixtures.criticism("a", NOON), "s1", reading(0, 10), reading(60, 30)),
                told(Fixtures.leak("b", NOON.plusSeconds(4000)), "s1", reading(30, 5)),
                told(Fixtures.criticism("c", NOON), "s2"));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void a_story_shows_its_posts_oldest_first_and_what_they_concern() {
        JsonNode story = officer.json("/api/v1/stories/s1");

        assertThat(story.path("total").asLong()).isEqualTo(2);
        assertThat(story.path("posts").valueStream().map(each -> each.path("id").asString()))
                .containsExactly("a", "b");
        assertThat(story.path("firstPublishedAt").asString()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(story.path("lastPublishedAt").asString()).isEqualTo("2026-03-02T13:06:40Z");
        assertThat(story.path("organs").path(0).path("label").asString()).isEqualTo("云梧市人民法院");
        assertThat(story.path("histogram").size()).isEqualTo(2);
        assertThat(story.path("posts").path(0).path("story").asString()).isEqualTo("s1");
    }

    @Test
    void the_counters_of_its_posts_are_added_up_over_time() {
        JsonNode spread = officer.json("/api/v1/stories/s1").path("spread");

        assertThat(spread.valueStream().map(each -> each.path("views").asLong()))
                .containsExactly(10L, 15L, 35L);
        assertThat(spread.valueStream().map(each -> each.path("posts").asInt())).containsExactly(1, 2, 2);
    }

    @Test
    void pages_follow_each_other_and_a_story_is_a_filter_of_the_search() {
        JsonNode first = officer.json("/api/v1/stories/s1?size=1");
        String cursor = first.path("nextCursor").asString();
        JsonNode second = officer.json("/api/v1/stories/s1?size=1&cursor=" + cursor);

        assertThat(second.path("posts").path(0).path("id").asString()).isEqualTo("b");
        assertThat(officer.json("/api/v1/findings?story=s2").path("total").asLong())
                .isEqualTo(1);
        assertThat(officer.json("/api/v1/findings?q=story:s1").path("total").asLong())
                .isEqualTo(2);
    }

    @Test
    void a_story_that_is_not_there_and_a_parameter_that_is_not_known_are_named() {
        assertThat(problem(officer.get("/api/v1/stories/none"), 404)
                        .path("code")
                        .asString())
                .isEqualTo("STORY_NOT_FOUND");
        assertThat(problem(officer.get("/api/v1/stories/s1?who=x"), 400)
                        .path("code")
                        .asString())
                .isEqualTo("PARAMETER_INVALID");
    }

    private static IndexedFinding told(IndexedFinding finding, String story, SpreadReading... readings) {
        return finding.inStory(story, List.of(readings));
    }

    private static SpreadReading reading(long seconds, long views) {
        return new SpreadReading(NOON.plusSeconds(seconds), new Metrics(views, null, null, null));
    }
}
