package org.zhengming.api.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invented cases of every kind, so that no desk is empty: told by the demo's accounts over HTTP, under every rule that
 * holds for people, once. A start that was killed on the way is gone on with, since every request has its own key.
 */
final class DemoCases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final String address;
    private final Path done;
    private final DemoTimes times;
    private final DemoEvidence evidence;
    private final JsonMapper json = new JsonMapper();
    private final Map<String, DemoReader> readers = new HashMap<>();
    private final Thread thread;

    private DemoCases(String address, String page, Path data, Instant beginning) {
        this.address = address;
        this.evidence = new DemoEvidence(page);
        this.done = data.resolve("demo-cases-told");
        this.times = new DemoTimes(beginning);
        this.thread = Thread.ofPlatform().name("demo-cases").daemon().unstarted(this::tell);
    }

    /** A case, and what follows on it; {@code finding} is waited for. */
    record Told(
            String procedure,
            String organ,
            String person,
            String department,
            String action,
            String finding,
            String by,
            String reason,
            Map<String, Object> fields,
            List<Step> steps) {}

    /** A step of an account. */
    record Step(String by, String action, String reason, Map<String, Object> fields) {}

    /**
     * Begins to tell them beside everything else, unless an earlier start has.
     *
     * @param page address of what is captured as their evidence
     */
    static DemoCases begin(int port, String page, Path data, Instant beginning) {
        DemoCases cases = new DemoCases("http://127.0.0.1:" + port, page, data, beginning);
        if (!Files.exists(cases.done)) {
            cases.thread.start();
        }
        return cases;
    }

    /** Every case, in the order in which they are told: those that wait for a finding last. */
    static List<Told> all(JsonMapper json) throws IOException {
        try (InputStream in = DemoCases.class.getResourceAsStream("cases.json")) {
            return json.readValue(in, new TypeReference<List<Told>>() {});
        }
    }

    private void tell() {
        try {
            List<Told> waiting = new ArrayList<>();
            List<Told> all = all(json);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).finding() == null) {
                    attempt(all.get(i), i);
                } else {
                    waiting.add(all.get(i));
                }
            }
            for (Told each : waiting) {
                waitFor(each.finding());
                attempt(each, all.indexOf(each));
            }
            Files.writeString(done, Instant.now().toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("The demo's cases could not all be told: {}", failure.getMessage());
        }
    }

    /** One that is refused does not keep the others from being told. */
    private void attempt(Told told, int number) throws InterruptedException {
        try {
            tell(told, number);
        } catch (IOException refused) {
            LOG.warn("A case of the demo could not be told: {}", refused.getMessage());
        }
    }

    private void tell(Told told, int number) throws IOException, InterruptedException {
        String path = "/api/v1/cases/" + told.procedure();
        Map<String, Object> opening = new LinkedHashMap<>();
        put(opening, "action", told.action());
        put(opening, "organ", told.organ());
        put(opening, "person", told.person());
        put(opening, "department", told.department());
        put(opening, "reason", told.reason());
        put(opening, "fields", times.in(told.fields()));
        JsonNode opened = reader(told.by()).post(path, opening, key(number, 0));
        String steps = path + "/" + opened.path("id").asString() + "/steps";
        for (int i = 0; i < told.steps().size(); i++) {
            Step step = told.steps().get(i);
            Map<String, Object> move = Map.of(
                    "action",
                    step.action(),
                    "version",
                    i + 1,
                    "reason",
                    step.reason(),
                    "fields",
                    evidence.in(times.in(step.fields()), told.organ(), reader("officer"), reader("reviewer")));
            reader(step.by()).post(steps, move, key(number, i + 1));
        }
    }

    private void waitFor(String finding) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!reader("officer").exists("/api/v1/findings/" + finding)) {
            if (System.nanoTime() > until) {
                throw new IOException("no finding " + finding);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private DemoReader reader(String username) throws IOException, InterruptedException {
        DemoReader known = readers.get(username);
        if (known == null) {
            known = DemoReader.signIn(address, username, json);
            readers.put(username, known);
        }
        return known;
    }

    private static String key(int number, int step) {
        return "demo-case-%04d-step-%04d".formatted(number, step);
    }

    private static void put(Map<String, Object> body, String name, Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
