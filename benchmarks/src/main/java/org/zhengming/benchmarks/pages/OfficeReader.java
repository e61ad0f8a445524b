package org.zhengming.benchmarks.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody signed in to the server, who asks as the pages do. */
final class OfficeReader {

    private final JsonMapper json = new JsonMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String address;

    private OfficeReader(String address) {
        this.address = address;
    }

    static OfficeReader signIn(String address, String username, String password)
            throws IOException, InterruptedException {
        OfficeReader reader = new OfficeReader(address);
        reader.http.send(reader.request("/api/v1/session").GET().build(), BodyHandlers.discarding());
        reader.post("/api/v1/session", Map.of("username", username, "password", password), null);
        return reader;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(answered(path, http.send(request(path).GET().build(), BodyHandlers.ofString())));
    }

    /**
     * @param key under which the request is done once, or {@code null}
     * @throws IOException if it is refused
     */
    JsonNode post(String path, Object body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = posting(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return json.readTree(answered(path, http.send(request.build(), BodyHandlers.ofString())));
    }

    /** Nanoseconds until the whole answer is there; fails when it is refused. */
    CompletableFuture<Long> time(PageCall call) {
        HttpRequest request = call.post()
                ? posting(call.path()).POST(BodyPublishers.noBody()).build()
                : request(call.path()).GET().build();
        long begun = System.nanoTime();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
            long took = System.nanoTime() - begun;
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(call.path() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return took;
        });
    }

    private static String answered(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder posting(String path) {
        return request(path).header("X-XSRF-TOKEN", token());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
