package org.zhengming.api.demo;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the demo's accounts, signed in over HTTP like anybody else. */
final class DemoReader {

    private final JsonMapper json;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private DemoReader(String address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    /** @throws IOException if nobody answers, or the account is refused */
    static DemoReader signIn(String address, String username, JsonMapper json)
            throws IOException, InterruptedException {
        DemoReader reader = new DemoReader(address, json);
        reader.exists("/api/v1/session");
        reader.post("/api/v1/session", Map.of("username", username, "password", DemoAccounts.PASSWORD), null);
        return reader;
    }

    boolean exists(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode() == 200;
    }

    /** @throws IOException if it is refused */
    JsonNode get(String path) throws IOException, InterruptedException {
        return answered(path, http.send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    /**
     * @param key under which the request is done once, or {@code null}
     * @throws IOException if it is refused
     */
    JsonNode post(String path, Object body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return answered(path, http.send(request.build(), BodyHandlers.ofString()));
    }

    private JsonNode answered(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + " "
                    + json.readTree(answer.body()).path("code").asString(""));
        }
        return json.readTree(answer.body());
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
