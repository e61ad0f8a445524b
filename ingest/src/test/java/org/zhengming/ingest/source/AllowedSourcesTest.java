package org.zhengming.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.ingest.PostKind;
import org.zhengming.ingest.source.SourceRefusedException.Refusal;

class AllowedSourcesTest {

    private static final TopicsSource PLATFORM = new TopicsSource(
            "platform", "b1:9092,b2:9092", List.of("posts"), "group", TopicsSource.Start.EARLIEST, "/etc/kafka.client");

    @TempDir
    Path home;

    private Path root;
    private AllowedSources allowed;

    @BeforeEach
    void allow() throws Exception {
        root = Files.createDirectories(home.resolve("exports"));
        allowed = new AllowedSources(List.of(PLATFORM), List.of(root), false);
    }

    @Test
    void a_feed_is_made_with_what_is_usual_where_nothing_is_said() throws Exception {
        assertThat(allowed.read(feed("news", "https://news.example/feed.xml")))
                .isEqualTo(new FeedSource(
                        "news",
                        "news",
                        "news",
                        URI.create("https://news.example/feed.xml"),
                        PostKind.NEWS,
                        Duration.ofMinutes(5),
                        false));
    }

    @Test
    void topics_take_the_brokers_and_settings_of_the_configuration_and_a_group_of_their_own() throws Exception {
        assertThat(allowed.read(topics("more", "platform")))
                .isEqualTo(new TopicsSource(
                        "more",
                        "b1:9092,b2:9092",
                        List.of("comments"),
                        "zhengming-more",
                        TopicsSource.Start.EARLIEST,
                        "/etc/kafka.client"));
        assertThat(refused(topics("more", "b3.example:9092")).refusal()).isEqualTo(Refusal.BROKERS_UNKNOWN);
    }

    @Test
    void a_folder_lies_beneath_an_allowed_one() throws Exception {
        assertThat(allowed.read(folder(root, "weibo/2026")))
                .isEqualTo(new FolderSource("more", root.resolve("weibo/2026").toString()));
        assertThat(allowed.read(folder(root, ""))).isEqualTo(new FolderSource("more", root.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../other", "a/../../other", "/etc", "a\0b", "link/inside", "link"})
    void no_way_leads_out_of_an_allowed_folder(String below) throws Exception {
        Files.createSymbolicLink(root.resolve("link"), Files.createDirectories(home.resolve("secret")));

        assertThat(refused(folder(root, below)).refusal()).isEqualTo(Refusal.FOLDER_OUTSIDE);
    }

    @Test
    void a_folder_that_only_begins_like_an_allowed_one_is_another() throws Exception {
        assertThat(refused(folder(home.resolve("exports-of-others"), "")).refusal())
                .isEqualTo(Refusal.FOLDER_OUTSIDE);
        assertThat(refused(folder(home, "exports")).refusal()).isEqualTo(Refusal.FOLDER_OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://a.example/", "https://user:word@a.example/", "news.example", "http:"
            })
    void only_addresses_of_the_web_without_a_password_are_fetched(String url) {
        SourceRefusedException refused = refused(feed("news", url));

        assertThat(refused.refusal()).isEqualTo(Refusal.VALUE);
        assertThat(refused.field()).isEqualTo("url");
        assertThat(refused.getMessage()).doesNotContain(url);
    }

    @Test
    void an_id_of_the_configuration_file_is_taken() {
        assertThat(refused(feed("platform", "https://news.example/")).refusal()).isEqualTo(Refusal.ID_IN_FILE);
    }

    @Test
    void what_was_written_is_read_again_and_what_is_no_longer_allowed_is_told_apart() throws Exception {
        AddedSources added = AddedSources.in(home);
        assertThat(added.read()).isEmpty();
        String none = added.version();
        List<AddedSource> sources = List.of(
                new AddedSource(feed("news", "https://news.example/feed.xml"), true, Instant.EPOCH),
                new AddedSource(folder(home.resolve("elsewhere"), ""), false, Instant.EPOCH));
        added.write(sources);

        assertThat(added.read()).isEqualTo(sources);
        assertThat(added.version()).isNotEqualTo(none);
        Configuration configuration = ConfigurationReader.parse("registry: r\ndata: .\n", "test", home);
        SourcesInForce inForce = SourcesInForce.of(configuration);
        assertThat(inForce.sources()).extracting(Source::id).containsExactly("news");
        assertThat(inForce.paused()).containsExactly("news");
        assertThat(inForce.refused()).containsExactly("more");
    }

    private SourceRefusedException refused(SourceForm form) {
        return catchThrowableOfType(SourceRefusedException.class, () -> allowed.read(form));
    }

    private static SourceForm feed(String id, String url) {
        return form(SourceKind.FEED, id, url, null, null, null, null);
    }

    private static SourceForm folder(Path folder, String below) {
        return form(SourceKind.FOLDER, "more", null, folder.toString(), below, null, null);
    }

    private static SourceForm topics(String id, String brokers) {
        return form(SourceKind.KAFKA, id, null, null, null, brokers, List.of("comments"));
    }

    private static SourceForm form(
            SourceKind kind, String id, String url, String folder, String below, String brokers, List<String> topics) {
        return new SourceForm(
                kind, id, null, null, url, null, null, null, null, null, folder, below, brokers, topics, null);
    }
}
