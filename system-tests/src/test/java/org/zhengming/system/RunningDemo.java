package org.zhengming.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhengming.api.demo.DemoAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./zhengming demo} as a process, and its HTTP interface as a signed-in reader sees it. */
final class RunningDemo implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLLED_ONCE_MORE = Duration.ofSeconds(6);

    private final JsonMapper json = new JsonMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Program program;
    private final int port;

    private RunningDemo(Program program, int port) {
        this.program = program;
        this.port = port;
    }

    /** Where a demo keeps its data and which ports it uses: the same place started again goes on. */
    record Place(Path data, int port, int sitePort, int replaySeconds) {

        static Place in(Path data, int replaySeconds) {
            return new Place(data, freePort(), freePort(), replaySeconds);
        }
    }

    /** Starts the demo and returns when it has printed its address. */
    static RunningDemo start(Place place) {
        Program program = Program.start(
                List.of("-Xmx1g"),
                "demo",
                "--data=" + place.data(),
                "--port=" + place.port(),
                "--site-port=" + place.sitePort(),
                "--replay=" + place.replaySeconds());
        program.waitForLine("answers at", START_LIMIT);
        return new RunningDemo(program, place.port());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Program program() {
        return program;
    }

    void signIn(String username) {
        get("/api/v1/session");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address() + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrfToken())
                .POST(HttpRequest.BodyPublishers.ofString(json.createObjectNode()
                        .put("username", username)
                        .put("password", DemoAccounts.PASSWORD)
                        .toString())));
        if (answer.statusCode() != 200) {
            throw new AssertionError("sign-in failed: " + answer.statusCode() + " " + answer.body());
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).GET());
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /** Everything in the index, newest first, page by page. */
    List<JsonNode> findings() {
        List<JsonNode> findings = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = json("/api/v1/findings?size=100&sort=NEWEST"
                    + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
            page.path("hits").forEach(hit -> findings.add(hit.path("finding")));
            cursor = page.path("nextCursor").asString(null);
        } while (cursor != null);
        return findings;
    }

    List<String> indexedIds() {
        return findings().stream().map(finding -> finding.path("id").asString()).toList();
    }

    long indexed() {
        return json("/api/v1/findings?size=1").path("total").asLong();
    }

    /** Waits until {@code posts} posts have been read and each has come to its end: to be found, or passed over. */
    void waitUntilTold(int posts, Duration limit) {
        Eventually.is("all of the demo's posts", limit, () -> {
            JsonNode counters = json("/api/v1/pipeline").path("counters");
            long over = Stream.of("misses", "duplicates", "dropped", "indexed")
                    .mapToLong(name -> counters.path(name).asLong())
                    .sum();
            boolean through = counters.path("read").asLong() >= posts && over >= posts;
            return through && indexed() >= counters.path("indexed").asLong();
        });
    }

    /** Waits until as many findings are indexed, and none has come on top after every source was polled once more. */
    void waitUntilIndexed(long findings, Duration limit) {
        Eventually.is(findings + " findings", limit, () -> indexed() >= findings);
        long until = System.nanoTime() + POLLED_ONCE_MORE.toNanos();
        Eventually.is("no finding on top of " + findings, limit, () -> {
            if (indexed() != findings) {
                throw new AssertionError("more findings than posts that are told of: " + indexed());
            }
            return System.nanoTime() > until;
        });
    }

    @Override
    public void close() {
        program.close();
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no XSRF-TOKEN cookie"))
                .getValue();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
