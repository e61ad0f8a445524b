package org.zhengming.api.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestServer;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.delivery.DeliveryPolicy;
import org.zhengming.api.server.ApiSettings;
import org.zhengming.ingest.source.AlertPlaces;
import org.zhengming.ingest.source.SecretPlace;
import tools.jackson.databind.json.JsonMapper;

/** A server in a process of its own that takes in one finding after another until it is killed. */
final class RuleServerProcess implements AutoCloseable {

    /** Variable of the environment: a database that outlives the process. */
    private static final String DATABASE = "ZHENGMING_TEST_DATABASE";

    private final Process process;
    private final BufferedReader output;

    private RuleServerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static RuleServerProcess start(Path data, URI hook) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-cp", classPath, RuleServerProcess.class.getName(), data.toString(), hook.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(DATABASE, JsonMapper.shared().writeValueAsString(TestDatabase.fresh()));
        return new RuleServerProcess(builder.start());
    }

    /** Places with the one webhook. */
    static ApiSettings settings(ApiSettings settings, Path data, URI hook) {
        AlertPlaces places = new AlertPlaces(
                null,
                null,
                List.of(new AlertPlaces.Webhook("duty", hook, new SecretPlace(data.resolve("secret"), null), true)));
        DeliveryPolicy policy = new DeliveryPolicy(
                1_000, Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofDays(30));
        return settings.withLimits(TestLimits.lively()).withAlerts(places, policy);
    }

    /** Waits until the number of findings is in the index. */
    void awaitIndexed(int count) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("indexed " + count)) {
                return;
            }
        }
        throw new AssertionError("The server's process ended by itself");
    }

    /** Kills the process as {@code kill -9} does. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Arguments: data folder, address of the hook. */
    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        DatabasePlace database = JsonMapper.shared().readValue(System.getenv(DATABASE), DatabasePlace.class);
        TestServer server =
                TestServer.start(data, settings -> settings(settings, data, URI.create(arguments[1])), database);
        for (int count = 1; ; count++) {
            server.index(Fixtures.leak("leak-" + count, Instant.now()));
            System.out.println("indexed " + count);
            Thread.sleep(20);
        }
    }
}
