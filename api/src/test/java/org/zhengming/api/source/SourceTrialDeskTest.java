package org.zhengming.api.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhengming.api.Fixtures;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.PagesSource;

class SourceTrialDeskTest {

    private static final FetchPolicy POLICY =
            new FetchPolicy("test/1", Duration.ofMillis(1), Duration.ofSeconds(5), 1 << 20, false);

    private final SourceTrialDesk desk = new SourceTrialDesk(POLICY, () -> Fixtures.REGISTRY, Clock.systemUTC());
    private HttpServer site;

    @BeforeEach
    void startSite() throws Exception {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.start();
    }

    @AfterEach
    void stopSite() throws Exception {
        site.stop(0);
        desk.close();
    }

    @Test
    void a_feed_is_read_once_and_its_entries_counted() {
        serve("/feed.xml", "application/rss+xml", """
                <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>t</title>
                <item><guid isPermaLink="false">a</guid><title>要闻</title><description>来电13800001234。</description></item>
                <item><guid isPermaLink="false">b</guid><title>又一条</title><description>今天开庭。</description></item>
                </channel></rss>""");

        SourceTrialView trial = desk.read(feed("/feed.xml", true), Locale.ENGLISH);

        assertThat(trial.found()).isEqualTo(2);
        assertThat(trial.posts()).extracting(SourceTrialView.TrialPost::title).containsExactly("要闻", "又一条");
        assertThat(trial.posts().getFirst().excerpt()).contains("***********").doesNotContain("13800001234");
        assertThat(trial.problems()).isEmpty();
    }

    @Test
    void of_a_list_page_three_pages_are_read_and_all_links_counted() {
        serve(
                "/list.html",
                "text/html",
                "<p><a href='/1'>1</a><a href='/2'>2</a><a href='/3'>3</a><a href='/4'>4</a></p>");
        for (String page : List.of("/1", "/2", "/3", "/4")) {
            serve(
                    page,
                    "text/html",
                    "<html><head><title>要闻</title></head><body><article><h1>要闻</h1><p>"
                            + "云梧市中级人民法院今天公开开庭审理了一起买卖合同纠纷案件，当庭作出判决。</p></article></body></html>");
        }
        PagesSource pages = new PagesSource(
                "paper", "paper", List.of(), address("/list.html"), "p a", Duration.ofMinutes(30), true);

        SourceTrialView trial = desk.read(pages, Locale.ENGLISH);

        assertThat(trial.found()).isEqualTo(4);
        assertThat(trial.read()).isEqualTo(3);
        assertThat(trial.posts()).hasSize(3);
    }

    @Test
    void an_address_inside_is_refused_where_it_is_connected_to() {
        assertThat(desk.read(feed("/feed.xml", false), Locale.ENGLISH).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("PRIVATE_ADDRESS"));
    }

    @Test
    void what_is_not_there_is_told_and_nothing_else_happens() {
        SourceTrialView trial = desk.read(feed("/away.xml", true), Locale.ENGLISH);

        assertThat(trial.found()).isZero();
        assertThat(trial.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("STATUS");
            assertThat(problem.detail()).contains("404");
        });
    }

    private FeedSource feed(String path, boolean privateAddresses) {
        return new FeedSource("news", "news", address(path), Duration.ofMinutes(5), privateAddresses);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + site.getAddress().getPort() + path);
    }

    private void serve(String path, String type, String content) {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        site.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
