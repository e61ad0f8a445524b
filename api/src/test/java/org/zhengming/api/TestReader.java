package org.zhengming.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser of sorts: keeps cookies and echoes the token against forgery. */
public final class TestReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final String base;

    TestReader(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Any request, with pairs of header names and values. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path, headers)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    public HttpClient client() {
        return client;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, Object body, String... headers) {
        Stream<String> all = Stream.concat(Stream.of("X-XSRF-TOKEN", csrfToken()), Stream.of(headers));
        return send("POST", path, JSON.writeValueAsString(body), all.toArray(String[]::new));
    }

    public HttpResponse<String> put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body), "X-XSRF-TOKEN", csrfToken());
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, "X-XSRF-TOKEN", csrfToken());
    }

    public HttpResponse<String> trySignIn(String username, String password, String... headers) {
        return post("/api/v1/session", Map.of("username", username, "password", password), headers);
    }

    void signIn(String username, String password) {
        assertThat(trySignIn(username, password).statusCode()).isEqualTo(200);
    }

    /** Value of the cookie XSRF-TOKEN, fetched first when there is none. */
    public String csrfToken() {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/api/v1/session");
        }
        return cookie("XSRF-TOKEN").orElseThrow();
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** The body as JSON of a request that must end in 200. */
    public JsonNode json(String path, String... headers) {
        HttpResponse<String> response = get(path, headers);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** The body as JSON of an answer that must have the status. */
    public static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    /** The problem of a request that must end in the status. */
    public static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return JSON.readTree(response.body());
    }
}
