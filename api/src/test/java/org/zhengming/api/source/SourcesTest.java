package org.zhengming.api.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.TestReader.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.server.ApiSettings;
import org.zhengming.api.server.SourceSettings;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.AddedSource;
import org.zhengming.ingest.source.AddedSources;
import org.zhengming.ingest.source.AllowedSources;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.TopicsSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesTest {

    private static final String SOURCES = "/api/v1/sources";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DatabasePlace database = TestDatabase.fresh();
    private Path data;
    private Path folder;
    private TestServer server;
    private TestReader administrator;

    @BeforeAll
    void startServer(@TempDir Path home) throws IOException {
        data = Files.createDirectories(home.resolve("data"));
        folder = Files.createDirectories(home.resolve("exports"));
        start();
    }

    private void start() {
        server = TestServer.start(data, this::settings, database);
        administrator = server.signedIn(AccountRole.ADMINISTRATOR);
    }

    private ApiSettings settings(ApiSettings usual) {
        List<Source> configured = List.of(
                new FolderSource("exports", data.resolve("inbox").toString()),
                new TopicsSource(
                        "platform", "127.0.0.1:9", List.of("posts"), "group", TopicsSource.Start.EARLIEST, null));
        return usual.withSources(
                new SourceSettings(new AllowedSources(configured, List.of(folder), false), FetchPolicy.DEFAULT, false));
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void a_source_is_added_paused_resumed_and_removed_and_each_leaves_a_trace() throws Exception {
        assertThat(administrator.post(SOURCES, folder("weibo", "weibo")).statusCode())
                .isEqualTo(201);
        awaitTold(Map.of("weibo", false));
        JsonNode entry = entry("weibo");
        assertThat(entry.path("intent").asString()).isEqualTo("READ");
        assertThat(entry.path("inForce").asBoolean()).as("no job runs here").isFalse();
        assertThat(entry.path("changedBy").asString()).isEqualTo("administrator");
        assertThat(entry.path("place").asString())
                .isEqualTo(folder.resolve("weibo").toString());

        assertThat(change("weibo", true)).isEqualTo(204);
        awaitTold(Map.of("weibo", true));
        assertThat(change("weibo", false)).isEqualTo(204);
        awaitTold(Map.of("weibo", false));

        assertThat(administrator.delete(SOURCES + "/weibo").statusCode()).isEqualTo(204);
        awaitTold(Map.of());
        assertThat(code(administrator.delete(SOURCES + "/weibo"), 404)).isEqualTo("SOURCE_NOT_FOUND");
        assertThat(code(administrator.post(SOURCES, folder("weibo", "other")), 409))
                .as("nobody takes over the place of a removed source")
                .isEqualTo("SOURCE_ID_TAKEN");
        assertThat(trace())
                .contains("ADD_SOURCE", "PAUSE_SOURCE", "RESUME_SOURCE", "REMOVE_SOURCE", "LIST_SOURCES")
                .contains("FOLDER weibo");
    }

    @Test
    void what_a_kill_left_untold_is_told_at_the_next_start() throws Exception {
        assertThat(administrator.post(SOURCES, folder("kept", "kept")).statusCode())
                .isEqualTo(201);
        awaitTold(Map.of("kept", false));
        server.close();
        AddedSources.in(data).write(List.of());

        start();
        awaitTold(Map.of("kept", false));
        assertThat(administrator.delete(SOURCES + "/kept").statusCode()).isEqualTo(204);
        awaitTold(Map.of());
    }

    @Test
    void sources_of_the_configuration_file_are_shown_and_cannot_be_changed() {
        JsonNode list = administrator.json(SOURCES);

        assertThat(list.path("sources").path(0).path("id").asString()).isEqualTo("exports");
        assertThat(list.path("sources").path(0).path("fromFile").asBoolean()).isTrue();
        assertThat(list.path("folders").path(0).asString()).isEqualTo(folder.toString());
        assertThat(list.path("brokers").path(0).path("id").asString()).isEqualTo("platform");
        assertThat(code(administrator.put(SOURCES + "/exports", Map.of("paused", true)), 409))
                .isEqualTo("SOURCE_IN_FILE");
        assertThat(code(administrator.delete(SOURCES + "/exports"), 409)).isEqualTo("SOURCE_IN_FILE");
        assertThat(code(administrator.post(SOURCES, folder("exports", "")), 409))
                .isEqualTo("SOURCE_ID_TAKEN");
    }

    @Test
    void a_trial_shows_three_posts_masked_without_who_wrote_them_and_counts_the_rest() throws IOException {
        String posts = Stream.of(1, 2, 3, 4)
                .map(number -> "{\"id\":\"p%d\",\"author\":\"夜航的灯塔\",\"title\":\"要闻\",\"text\":\"来电请打13800001234。\"}\n"
                        .formatted(number))
                .collect(Collectors.joining());
        Path tried = Files.createDirectories(folder.resolve("tried"));
        Files.writeString(tried.resolve("a.jsonl"), posts + "{\"id\":\"p5\"}\nno post\n");

        JsonNode trial = json(administrator.post(SOURCES + "/trials", folder("tried", "tried")), 200);

        assertThat(trial.path("found").asInt()).isEqualTo(6);
        assertThat(trial.path("exact").asBoolean()).isTrue();
        assertThat(trial.path("posts").size()).isEqualTo(3);
        assertThat(trial.path("posts").path(0).path("excerpt").asString()).isEqualTo("来电请打***********。");
        assertThat(trial.path("rejects").toString()).contains("FIELD_MISSING", "MALFORMED");
        assertThat(trial.toString()).doesNotContain("夜航的灯塔", "13800001234");
        assertThat(administrator.json(SOURCES).toString()).doesNotContain("tried");

        JsonNode nothing = json(administrator.post(SOURCES + "/trials", folder("tried", "nowhere")), 200);
        assertThat(nothing.path("problems").path(0).path("code").asString()).isEqualTo("FOLDER_UNREADABLE");
    }

    @Test
    void no_address_of_this_machine_or_an_internal_network_is_fetched_or_added() {
        for (String address : List.of(
                "http://127.0.0.1:8080/feed.xml",
                "http://localhost/feed.xml",
                "http://[::1]/feed.xml",
                "http://10.1.2.3/feed.xml",
                "http://169.254.169.254/latest/meta-data",
                "http://2130706433/feed.xml",
                "http://[::ffff:192.168.0.1]/feed.xml")) {
            Map<String, Object> feed = Map.of("kind", "FEED", "id", "inner", "url", address);
            assertThat(code(administrator.post(SOURCES, feed), 400)).as(address).isEqualTo("SOURCE_ADDRESS_PRIVATE");
        }
        Map<String, Object> pages = Map.of("kind", "PAGES", "id", "inner", "urls", List.of("http://192.168.1.1/"));
        assertThat(code(administrator.post(SOURCES + "/trials", pages), 400)).isEqualTo("SOURCE_ADDRESS_PRIVATE");
        Map<String, Object> file = Map.of("kind", "FEED", "id", "inner", "url", "file:///etc/passwd");
        assertThat(problem(administrator.post(SOURCES, file), 400)
                        .path("parameter")
                        .asString())
                .isEqualTo("url");
    }

    @Test
    void no_folder_outside_the_allowed_ones_and_no_other_cluster_is_read() throws IOException {
        Files.createSymbolicLink(folder.resolve("out"), data);
        for (String below : List.of("..", "../data", "a/../../data", "/etc", "out", "out/audit")) {
            for (String path : List.of(SOURCES, SOURCES + "/trials")) {
                assertThat(code(administrator.post(path, folder("outside", below)), 400))
                        .as(below)
                        .isEqualTo("SOURCE_FOLDER_OUTSIDE");
            }
        }
        Map<String, Object> elsewhere =
                Map.of("kind", "FOLDER", "id", "outside", "folder", data.toString(), "below", "audit");
        assertThat(code(administrator.post(SOURCES, elsewhere), 400)).isEqualTo("SOURCE_FOLDER_OUTSIDE");
        Map<String, Object> cluster =
                Map.of("kind", "KAFKA", "id", "other", "brokers", "evil.example:9092", "topics", List.of("posts"));
        assertThat(code(administrator.post(SOURCES, cluster), 400)).isEqualTo("SOURCE_BROKERS_UNKNOWN");
    }

    @Test
    void nobody_else_changes_anything_nor_does_a_forged_request() {
        for (AccountRole role : List.of(AccountRole.PUBLICITY_OFFICER, AccountRole.AUDITOR)) {
            TestReader other = server.signedIn(role);
            assertThat(other.post(SOURCES, folder("theirs", "")).statusCode()).isEqualTo(403);
            assertThat(other.post(SOURCES + "/trials", folder("theirs", "")).statusCode())
                    .isEqualTo(403);
            assertThat(other.put(SOURCES + "/exports", Map.of("paused", true)).statusCode())
                    .isEqualTo(403);
            assertThat(other.delete(SOURCES + "/exports").statusCode()).isEqualTo(403);
        }
        assertThat(administrator.send("DELETE", SOURCES + "/exports", null).statusCode())
                .isEqualTo(403);
        assertThat(server.stranger().get(SOURCES).statusCode()).isEqualTo(401);
    }

    private Map<String, Object> folder(String id, String below) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("kind", "FOLDER");
        draft.put("id", id);
        draft.put("folder", folder.toString());
        draft.put("below", below);
        return draft;
    }

    private int change(String id, boolean paused) {
        return administrator.put(SOURCES + "/" + id, Map.of("paused", paused)).statusCode();
    }

    private JsonNode entry(String id) {
        return administrator
                .json(SOURCES)
                .path("sources")
                .valueStream()
                .filter(source -> source.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String code(HttpResponse<String> response, int status) {
        return problem(response, status).path("code").asString();
    }

    /** @param wanted whether each source that the job should be told of is paused */
    private void awaitTold(Map<String, Boolean> wanted) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Boolean> told = told();
        while (!told.equals(wanted)) {
            assertThat(System.nanoTime()).as("told %s, wanted %s", told, wanted).isLessThan(deadline);
            Thread.sleep(20);
            told = told();
        }
    }

    private Map<String, Boolean> told() throws IOException {
        return AddedSources.in(data).read().stream()
                .collect(Collectors.toMap(added -> added.form().id(), AddedSource::paused));
    }

    private String trace() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .map(SourcesTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
