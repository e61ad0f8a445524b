package org.zhengming.api.evidence.capture;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection to a browser in the Chrome DevTools Protocol. */
final class DevTools implements Closeable {

    private static final int LONGEST_MESSAGE = 200 << 20;

    private final JsonMapper json = JsonMapper.builder()
            .enable(tools.jackson.core.StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonNode>> events = new ConcurrentHashMap<>();
    private final WebSocket socket;
    private final Duration timeout;

    DevTools(URI address, Duration timeout) throws IOException, InterruptedException {
        this.timeout = timeout;
        this.socket = wait(client.newWebSocketBuilder().buildAsync(address, new Messages()), timeout);
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @param session {@code null} for the browser itself
     */
    JsonNode ask(String session, String method, Map<String, Object> parameters)
            throws IOException, InterruptedException {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(number, answer);
        Map<String, Object> message =
                new java.util.HashMap<>(Map.of("id", number, "method", method, "params", parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        socket.sendText(json.writeValueAsString(message), true);
        JsonNode answered = wait(answer, timeout);
        if (answered.has("error")) {
            throw new IOException("the browser refused " + method);
        }
        return answered.path("result");
    }

    /** To be called before what causes the event. */
    CompletableFuture<JsonNode> expect(String event) {
        return events.computeIfAbsent(event, each -> new CompletableFuture<>());
    }

    /** @return whether it came in time */
    static boolean came(CompletableFuture<JsonNode> event, Duration within) throws InterruptedException {
        try {
            event.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    private static <T> T wait(CompletableFuture<T> future, Duration timeout) throws IOException, InterruptedException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the browser did not answer");
        }
    }

    private void take(String text) {
        JsonNode message = json.readTree(text);
        CompletableFuture<JsonNode> answer =
                message.has("id") ? answers.remove(message.get("id").asInt()) : null;
        if (answer != null) {
            answer.complete(message);
            return;
        }
        String method = message.path("method").asString("");
        String name = message.path("params").path("name").asString("");
        CompletableFuture<JsonNode> event = events.get(name.isEmpty() ? method : method + " " + name);
        if (event != null) {
            event.complete(message.path("params"));
        }
        if (method.equals("Page.javascriptDialogOpening")) {
            socket.sendText(
                    json.writeValueAsString(Map.of(
                            "id", numbers.incrementAndGet(),
                            "method", "Page.handleJavaScriptDialog",
                            "sessionId", message.path("sessionId").asString(""),
                            "params", Map.of("accept", false))),
                    true);
        }
    }

    private void broken() {
        IOException gone = new IOException("the browser went away");
        answers.values().forEach(each -> each.completeExceptionally(gone));
        events.values().forEach(each -> each.completeExceptionally(gone));
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (text.length() > LONGEST_MESSAGE) {
                from.abort();
                broken();
                return null;
            }
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                take(whole);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            broken();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            broken();
        }
    }
}
