package org.zhengming.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.PostKind;

class DemoSiteTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-20T08:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoSite site = DemoSite.start(
            0,
            new DemoTimeline(
                    List.of(
                            entry("n-1", PostKind.NEWS, "庭审 & 直播", DemoChannel.FEED),
                            entry("f-1", PostKind.POST, null, DemoChannel.FEED),
                            entry("p-1", PostKind.NEWS, "一间<新>法庭", DemoChannel.PAGE),
                            entry("p-2", PostKind.NEWS, "还没有发布", DemoChannel.PAGE)),
                    BEGINNING,
                    Duration.ofMinutes(4)),
            Clock.fixed(BEGINNING, ZoneOffset.UTC));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void news_stand_in_the_rss_feed_and_other_posts_in_the_json_feed() throws Exception {
        assertThat(get("/feeds/news.xml").body()).contains("n-1").doesNotContain("f-1");
        assertThat(get("/feeds/forum.json").body()).contains("f-1").doesNotContain("n-1");
    }

    @Test
    void the_list_links_to_pages_and_markup_in_titles_is_escaped() throws Exception {
        assertThat(get("/news/").body()).contains("href=\"/news/p-1.html\"").contains("一间&lt;新&gt;法庭");
        assertThat(get("/news/p-1.html").body())
                .contains("<h1>一间&lt;新&gt;法庭</h1>")
                .contains("正文");
    }

    @Test
    void a_page_that_is_not_out_yet_is_not_there() throws Exception {
        assertThat(get("/news/").body()).doesNotContain("p-2");
        assertThat(get("/news/p-2.html").statusCode()).isEqualTo(404);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        String tag = get("/feeds/news.xml").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = http.send(
                HttpRequest.newBuilder(URI.create(site.address("/feeds/news.xml")))
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(site.address(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static DemoCorpus.Entry entry(String id, PostKind kind, String title, DemoChannel channel) {
        Instant published = BEGINNING.plusSeconds(id.hashCode());
        return new DemoCorpus.Entry(
                new Post(id, "news", kind, "https://news.example/" + id, null, title, "正文", published, null, null),
                channel);
    }
}
