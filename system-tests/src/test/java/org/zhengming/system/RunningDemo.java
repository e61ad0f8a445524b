package org.zhengming.system;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhengming.api.demo.DemoAccounts;
import tools.jackson.databind.JsonNode;

/** {@code ./zhengming demo} as a process, and its HTTP interface as a signed-in reader sees it. */
final class RunningDemo implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLLED_ONCE_MORE = Duration.ofSeconds(6);

    private final Program program;
    private final SignedIn http;

    private final Place place;

    private RunningDemo(Program program, Place place) {
        this.program = program;
        this.place = place;
        this.http = new SignedIn("http://127.0.0.1:" + place.port());
    }

    /** Where a demo keeps its data and which ports it uses: the same place started again goes on. */
    record Place(Path data, int port, int sitePort, int replaySeconds) {

        static Place in(Path data, int replaySeconds) {
            return new Place(data, Program.freePort(), Program.freePort(), replaySeconds);
        }
    }

    /** Starts the demo and returns when it has printed its address. */
    static RunningDemo start(Place place) {
        Program program = Program.start(
                List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"),
                "demo",
                "--data=" + place.data(),
                "--port=" + place.port(),
                "--site-port=" + place.sitePort(),
                "--replay=" + place.replaySeconds());
        program.waitForLine("answers at", START_LIMIT);
        return new RunningDemo(program, place);
    }

    String address() {
        return http.address();
    }

    /** A page of the small news site that the demo reads. */
    String siteAddress() {
        return "http://127.0.0.1:" + place.sitePort() + "/news/";
    }

    Program program() {
        return program;
    }

    void signIn(String username) {
        http.signIn(username, DemoAccounts.PASSWORD);
    }

    HttpResponse<String> get(String path) {
        return http.get(path);
    }

    JsonNode json(String path) {
        return http.json(path);
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

    /**
     * Waits until {@code posts} posts have been read and each has come to its end: to be found, or passed over.
     *
     * @param hidden how many at most people may have called false alarms meanwhile, which nobody finds any more
     */
    void waitUntilTold(int posts, int hidden, Duration limit) {
        Eventually.is("all of the demo's posts", limit, () -> {
            JsonNode counters = json("/api/v1/pipeline").path("counters");
            long over = Stream.of("misses", "duplicates", "dropped", "indexed")
                    .mapToLong(name -> counters.path(name).asLong())
                    .sum();
            boolean through = counters.path("read").asLong() >= posts && over >= posts;
            return through && indexed() >= counters.path("indexed").asLong() - hidden;
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
}
