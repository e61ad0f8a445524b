package org.zhengming.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengming.ingest.fetch.FetchOutcome.Failed;
import org.zhengming.ingest.fetch.FetchOutcome.Failure;
import org.zhengming.ingest.fetch.FetchOutcome.Fetched;
import org.zhengming.ingest.fetch.FetchOutcome.Refusal;
import org.zhengming.ingest.fetch.FetchOutcome.Refused;

@Timeout(30)
class FetcherTest {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final LocalServer server = new LocalServer();
    private final ManualTime time = new ManualTime();
    private final FetchPolicy policy =
            new FetchPolicy("Zhengming/0.1 (+desk@court.example)", INTERVAL, Duration.ofSeconds(2), 100_000, true);
    private final Fetcher fetcher = new Fetcher(policy, time.environment(NameResolver.SYSTEM));

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void a_page_is_fetched_with_its_type_and_validators() throws InterruptedException {
        server.put("/a.html", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("User-Agent")).startsWith("Zhengming/0.1");
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
            LocalServer.send(exchange, 200, "text/html; charset=utf-8", "临湖".getBytes(StandardCharsets.UTF_8));
        });

        Fetched fetched = (Fetched) fetch("/a.html#top");

        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("临湖");
        assertThat(fetched.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(fetched.validators()).isEqualTo(new Validators("\"v1\"", "Thu, 01 Jan 2026 00:00:00 GMT"));
        assertThat(fetched.finalUrl()).isEqualTo(server.url("/a.html"));
    }

    @Test
    void validators_make_the_request_conditional() throws InterruptedException {
        server.put("/a.html", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                    && exchange.getRequestHeaders().getFirst("If-Modified-Since") != null;
            exchange.sendResponseHeaders(known ? 304 : 500, -1);
            exchange.close();
        });

        FetchOutcome outcome = fetcher.fetch(
                server.url("/a.html"), ContentKind.PAGE, new Validators("\"v1\"", "Thu, 01 Jan 2026 00:00:00 GMT"));

        assertThat(outcome).isEqualTo(new FetchOutcome.NotModified());
    }

    @Test
    void robots_txt_is_read_once_and_obeyed() throws InterruptedException {
        server.put(
                "/robots.txt",
                "text/plain",
                "User-agent: zhengming\nDisallow: /private/\n\nUser-agent: *\nDisallow: /\n");
        server.put("/a.html", "text/html", "x");

        assertThat(fetch("/a.html")).isInstanceOf(Fetched.class);
        assertThat(fetch("/private/b.html")).isEqualTo(new Refused(Refusal.ROBOTS, 0));
        assertThat(server.requests()).containsExactly("/robots.txt", "/a.html");
    }

    @Test
    void where_robots_txt_cannot_be_read_nothing_is_fetched_for_a_while() throws InterruptedException {
        AtomicInteger status = new AtomicInteger(503);
        server.put("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.put("/a.html", "text/html", "x");

        assertThat(fetch("/a.html")).isEqualTo(new Failed(Failure.ROBOTS_UNAVAILABLE, 0, null));
        status.set(404);
        assertThat(fetch("/a.html")).isInstanceOf(Failed.class);
        time.pass(Duration.ofMinutes(11));
        assertThat(fetch("/a.html")).isInstanceOf(Fetched.class);
    }

    @Test
    void requests_to_one_host_wait_for_their_turn_and_crawl_delay_makes_the_wait_longer() throws InterruptedException {
        server.put("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 7\n");
        server.put("/a.html", "text/html", "x");

        fetch("/a.html");
        fetch("/a.html");
        fetch("/a.html");

        assertThat(time.sleeps()).containsExactly(INTERVAL, Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void a_busy_server_is_asked_again_later_each_time_and_then_left_alone() throws InterruptedException {
        server.put("/a.html", exchange -> LocalServer.send(exchange, 503, "text/html", new byte[0]));

        assertThat(fetch("/a.html")).isEqualTo(new Failed(Failure.STATUS, 503, null));
        assertThat(server.requests()).containsExactly("/robots.txt", "/a.html", "/a.html", "/a.html");
        assertThat(time.sleeps()).contains(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void a_server_that_says_when_to_come_back_is_heeded() throws InterruptedException {
        Queue<String> waits = new ArrayDeque<>(List.of("17"));
        server.put("/a.html", exchange -> {
            String wait = waits.poll();
            if (wait != null) {
                exchange.getResponseHeaders().set("Retry-After", wait);
            }
            LocalServer.send(exchange, wait == null ? 200 : 429, "text/html", new byte[0]);
        });

        assertThat(fetch("/a.html")).isInstanceOf(Fetched.class);
        assertThat(time.sleeps()).contains(Duration.ofSeconds(17));

        waits.add("3600");
        assertThat(fetch("/a.html")).isEqualTo(new Failed(Failure.STATUS, 429, Duration.ofHours(1)));
    }

    @Test
    void a_page_that_never_ends_is_cut_off_at_the_limit() throws InterruptedException {
        server.put("/endless.html", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            byte[] more = new byte[8192];
            try (OutputStream body = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    body.write(more);
                }
            }
        });

        FetchOutcome.TooLarge outcome = (FetchOutcome.TooLarge) fetch("/endless.html");

        assertThat(outcome.size()).isEqualTo(policy.maxBytes());
        assertThat(outcome.sha256()).hasSize(64);
    }

    @Test
    void a_page_that_drips_for_ever_is_given_up_in_time() throws InterruptedException {
        server.put("/drip.html", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(fetch("/drip.html")).isEqualTo(new Failed(Failure.TIMEOUT, 0, null));
        assertThat(server.requests()).containsExactly("/robots.txt", "/drip.html");
    }

    @Test
    void a_body_whose_compression_is_broken_fails_and_a_good_one_is_uncompressed()
            throws IOException, InterruptedException {
        byte[] page = gzip("<p>正文</p>".repeat(1000).getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(page, page.length / 2);
        byte[] wrong = page.clone();
        Arrays.fill(wrong, 20, 40, (byte) 0x55);
        for (Map.Entry<String, byte[]> entry :
                Map.of("/good", page, "/cut", cut, "/wrong", wrong).entrySet()) {
            server.put(entry.getKey(), exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                LocalServer.send(exchange, 200, "text/html", entry.getValue());
            });
        }

        assertThat(new String(((Fetched) fetch("/good")).body(), StandardCharsets.UTF_8))
                .startsWith("<p>正文</p>");
        assertThat(fetch("/cut")).isEqualTo(new Failed(Failure.BODY_BROKEN, 200, null));
        assertThat(fetch("/wrong")).isEqualTo(new Failed(Failure.BODY_BROKEN, 200, null));
    }

    @Test
    void a_compression_bomb_is_cut_off_at_the_limit() throws IOException, InterruptedException {
        byte[] bomb = gzip(new byte[50 << 20]);
        server.put("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalServer.send(exchange, 200, "text/html", bomb);
        });

        assertThat(fetch("/bomb")).isInstanceOf(FetchOutcome.TooLarge.class);
    }

    @Test
    void redirects_are_followed_a_few_times_and_checked_at_every_hop() throws InterruptedException {
        server.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
        server.put("/a", exchange -> LocalServer.redirect(exchange, "b"));
        server.put("/b", "text/html", "x");
        server.put("/loop", exchange -> LocalServer.redirect(exchange, "/loop"));
        server.put("/to-secret", exchange -> LocalServer.redirect(exchange, "/secret"));
        server.put("/to-file", exchange -> LocalServer.redirect(exchange, "file:///etc/passwd"));
        server.put("/nowhere", exchange -> LocalServer.redirect(exchange, "http://[broken"));

        assertThat(((Fetched) fetch("/a")).finalUrl()).isEqualTo(server.url("/b"));
        assertThat(fetch("/loop")).isEqualTo(new Refused(Refusal.REDIRECTS, 0));
        assertThat(fetch("/to-secret")).isEqualTo(new Refused(Refusal.ROBOTS, 0));
        assertThat(fetch("/to-file")).isEqualTo(new Refused(Refusal.ADDRESS_INVALID, 0));
        assertThat(fetch("/nowhere")).isEqualTo(new Refused(Refusal.REDIRECTS, 0));
    }

    @Test
    void content_of_another_kind_and_missing_pages_are_refused() throws InterruptedException {
        server.put("/a.pdf", "application/pdf", "x");

        assertThat(fetch("/a.pdf")).isEqualTo(new Refused(Refusal.CONTENT_TYPE, 200));
        assertThat(fetch("/missing")).isEqualTo(new Refused(Refusal.STATUS, 404));
    }

    @Test
    void a_connection_that_breaks_off_is_tried_again() throws InterruptedException {
        AtomicInteger requests = new AtomicInteger();
        server.put("/a.html", exchange -> {
            if (requests.incrementAndGet() == 1) {
                throw new IOException("break off");
            }
            LocalServer.send(exchange, 200, "text/html", new byte[] {'x'});
        });

        assertThat(fetch("/a.html")).isInstanceOf(Fetched.class);
        assertThat(requests).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://2130706433:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://10.0.0.1:%d/",
                "http://169.254.169.254:%d/",
                "http://100.100.100.200:%d/",
                "http://0.0.0.0:%d/"
            })
    void addresses_outside_the_public_internet_are_refused(String pattern) throws InterruptedException {
        FetchOutcome outcome =
                fetcher.fetch(URI.create(pattern.formatted(server.port())), ContentKind.PAGE, Validators.NONE, false);

        assertThat(outcome).isEqualTo(new Refused(Refusal.PRIVATE_ADDRESS, 0));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_name_that_resolves_to_a_private_address_the_second_time_is_refused() throws Exception {
        Queue<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
        NameResolver rebinding = host -> new InetAddress[] {InetAddress.getByName(answers.remove())};
        NameResolver refused = host -> {
            InetAddress[] addresses = rebinding.resolve(host);
            if (!addresses[0].isLoopbackAddress()) {
                throw new UnknownHostException(host);
            }
            return addresses;
        };
        try (Fetcher strict = new Fetcher(policy, time.environment(refused))) {
            URI url = URI.create("http://news.example:" + server.port() + "/");
            assertThat(strict.fetch(url, ContentKind.PAGE, Validators.NONE, false))
                    .isEqualTo(new Failed(Failure.ROBOTS_UNAVAILABLE, 0, null));
            time.pass(Duration.ofHours(1));
            assertThat(strict.fetch(url, ContentKind.PAGE, Validators.NONE, false))
                    .isEqualTo(new Refused(Refusal.PRIVATE_ADDRESS, 0));
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_name_is_connected_to_at_the_address_it_was_checked_with() throws Exception {
        server.put("/a.html", "text/html", "x");
        AtomicInteger resolutions = new AtomicInteger();
        NameResolver pinned = host -> {
            resolutions.incrementAndGet();
            assertThat(host).isEqualTo("news.example");
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
        try (Fetcher lenient = new Fetcher(policy, time.environment(pinned))) {
            URI url = URI.create("http://news.example:" + server.port() + "/a.html");
            assertThat(lenient.fetch(url, ContentKind.PAGE, Validators.NONE)).isInstanceOf(Fetched.class);
        }
        assertThat(resolutions).hasValue(2);
    }

    @Test
    void a_redirect_into_a_private_network_is_refused() throws Exception {
        server.put("/a", exchange -> LocalServer.redirect(exchange, "http://10.0.0.1:9/b"));
        server.put("/b", exchange -> LocalServer.redirect(exchange, "/c"));
        server.put("/c", "text/html", "x");
        Predicate<InetAddress> thisServerIsPublic = InetAddress::isLoopbackAddress;
        try (Fetcher strict = new Fetcher(policy, time.environment(NameResolver.SYSTEM), thisServerIsPublic)) {
            assertThat(strict.fetch(server.url("/a"), ContentKind.PAGE, Validators.NONE, false))
                    .isEqualTo(new Refused(Refusal.PRIVATE_ADDRESS, 0));
            assertThat(strict.fetch(server.url("/b"), ContentKind.PAGE, Validators.NONE, false))
                    .isInstanceOf(Fetched.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x.example/", "file:///etc/passwd", "http:///x", "http://user:secret@x.example/", "a/b"})
    void only_addresses_of_the_web_are_fetched(String url) throws InterruptedException {
        assertThat(fetcher.fetch(URI.create(url), ContentKind.PAGE, Validators.NONE))
                .isEqualTo(new Refused(Refusal.ADDRESS_INVALID, 0));
    }

    private FetchOutcome fetch(String path) throws InterruptedException {
        return fetcher.fetch(server.url(path), ContentKind.PAGE, Validators.NONE);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }
}
