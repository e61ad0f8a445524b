package org.zhengming.api.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook leads to: takes everything down, and answers as it is told. */
public final class HookServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> first = new ConcurrentLinkedQueue<>();
    private volatile int status = 204;

    /** One call as it came. */
    public record Call(String delivery, String timestamp, String signature, String body, int answered) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    public HookServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(executor);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Integer next = first.poll();
        int answer = next == null ? status : next;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                headers.getFirst("X-Zhengming-Delivery"),
                headers.getFirst("X-Zhengming-Timestamp"),
                headers.getFirst("X-Zhengming-Signature"),
                body,
                answer));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** Answers the next call so, and those after it as before. */
    void answerOnceWith(int other) {
        first.add(other);
    }

    /** Answers with the status from now on. */
    public void answerWith(int other) {
        status = other;
    }

    /** Every call so far, in order. */
    public List<Call> calls() {
        return calls;
    }

    /** Those that were answered with 2xx. */
    public List<Call> taken() {
        return calls.stream().filter(each -> each.answered() < 300).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
