package org.zhengming.api.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.web.server.PortInUseException;
import org.zhengming.ingest.Sha256;

/**
 * A small news site on the loopback address that serves the demo's feeds and pages, with entity tags, so that the demo
 * goes the same way as a real source: robots.txt, conditional requests, parsing, extraction.
 */
public final class DemoSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final DemoTimeline timeline;
    private final DemoFeeds feeds;
    private final DemoPages pages = new DemoPages();
    private final Clock clock;

    private DemoSite(HttpServer server, DemoTimeline timeline, Clock clock) {
        this.server = server;
        this.timeline = timeline;
        this.clock = clock;
        this.feeds = new DemoFeeds(address(""));
    }

    /**
     * @param port 0 for any free one
     * @throws PortInUseException if the port is taken
     * @throws UncheckedIOException if the server cannot be made
     */
    public static DemoSite start(int port, DemoTimeline timeline, Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
            DemoSite site = new DemoSite(server, timeline, clock);
            server.setExecutor(site.workers);
            server.createContext("/", site::answer);
            server.start();
            return site;
        } catch (BindException e) {
            throw new PortInUseException(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Full address of a path on this site, such as {@code /feeds/news.xml}. */
    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Page page = page(exchange.getRequestURI().getPath());
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            String tag = '"' + Sha256.hex(body).substring(0, 32) + '"';
            exchange.getResponseHeaders().set("Content-Type", page.contentType());
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Page(String contentType, String body) {}

    private Page page(String path) {
        return switch (path) {
            case "/robots.txt" -> new Page("text/plain; charset=utf-8", "User-agent: *\nDisallow: /admin/\n");
            case "/feeds/news.xml" ->
                new Page(
                        "application/rss+xml; charset=utf-8",
                        feeds.rss(timeline.released(DemoChannel.FEED, clock.instant())));
            case "/feeds/forum.json" ->
                new Page("application/feed+json", feeds.json(timeline.released(DemoChannel.FEED, clock.instant())));
            case "/news/" ->
                new Page("text/html; charset=utf-8", pages.list(timeline.released(DemoChannel.PAGE, clock.instant())));
            default -> article(path);
        };
    }

    private Page article(String path) {
        return timeline.released(DemoChannel.PAGE, clock.instant()).stream()
                .filter(post -> path.equals(DemoPages.path(post)))
                .findFirst()
                .map(post -> new Page("text/html; charset=utf-8", pages.article(post)))
                .orElse(null);
    }
}
