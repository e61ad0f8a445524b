package org.zhengming.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface as somebody who signs in sees it. */
final class SignedIn {

    private final JsonMapper json = new JsonMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    SignedIn(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    void signIn(String username, String password) {
        HttpResponse<String> answer = trySignIn(username, password);
        if (answer.statusCode() != 200) {
            throw new AssertionError("sign-in failed: " + answer.statusCode() + " " + answer.body());
        }
    }

    HttpResponse<String> trySignIn(String username, String password) {
        get("/api/v1/session");
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrfToken())
                .POST(HttpRequest.BodyPublishers.ofString(json.createObjectNode()
                        .put("username", username)
                        .put("password", password)
                        .toString())));
    }

    /**
     * @param requestKey by which a repetition of the request is known
     * @throws UncheckedIOException if the server goes before it has answered
     */
    HttpResponse<String> post(String path, String requestKey, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrfToken())
                .header("Idempotency-Key", requestKey)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    static JsonNode read(String body) {
        return new JsonMapper().readTree(body);
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
}
