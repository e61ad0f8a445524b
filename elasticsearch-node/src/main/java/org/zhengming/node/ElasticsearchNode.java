package org.zhengming.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One Elasticsearch node of this machine, without passwords, on 127.0.0.1. Its port stays the same over restarts. */
public final class ElasticsearchNode implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final NodeHome home;
    private final int port;
    private final int transportPort;
    private Process process;

    private ElasticsearchNode(NodeHome home, int port, int transportPort) {
        this.home = home;
        this.port = port;
        this.transportPort = transportPort;
    }

    /**
     * Starts a node and returns when it answers.
     *
     * @param folder for its data and logs, created when missing
     */
    public static ElasticsearchNode start(Path folder) throws IOException {
        NodeHome home = new NodeHome(folder.toAbsolutePath());
        home.prepare();
        ElasticsearchNode node = new ElasticsearchNode(home, freePort(), freePort());
        node.launch();
        return node;
    }

    /** Where it answers, such as {@code http://127.0.0.1:9200}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again on the same data and the same port, after {@link #kill}. */
    public void restart() throws IOException {
        launch();
    }

    @Override
    public void close() {
        kill();
    }

    private void launch() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                NodeHome.classpath(),
                NodeProcess.class.getName(),
                home.folder().toString(),
                Integer.toString(port),
                Integer.toString(transportPort));
        Path output = home.folder().resolve("logs/output.txt");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        awaitAnswer(output);
    }

    private void awaitAnswer(Path output) throws IOException {
        HttpRequest health = HttpRequest.newBuilder(
                        address().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, health)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("The node did not start:\n" + Files.readString(output));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the node started", interrupted);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
