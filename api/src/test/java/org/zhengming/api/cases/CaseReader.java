package org.zhengming.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.zhengming.api.TestReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who works at the desks over HTTP. */
public record CaseReader(TestReader reader) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Opens a case, which must succeed. */
    public JsonNode open(String procedure, String action, Map<String, Object> fields) {
        return done(tryOpen(procedure, action, fields));
    }

    public HttpResponse<String> tryOpen(String procedure, String action, Map<String, Object> fields) {
        return post(
                "/api/v1/cases/" + procedure,
                Map.of(
                        "action", action,
                        "organ", "o1",
                        "person", "p1",
                        "department", "民事审判庭",
                        "reason", "依规办理",
                        "fields", fields));
    }

    /** Takes a step from where the case stands, which must succeed. */
    public JsonNode step(JsonNode current, String action, Map<String, Object> fields) {
        return done(tryStep(current, action, fields));
    }

    public HttpResponse<String> tryStep(JsonNode current, String action, Map<String, Object> fields) {
        return post(path(current) + "/steps", body(current, action, fields));
    }

    private static Map<String, Object> body(JsonNode current, String action, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>();
        body.put("action", action);
        body.put("version", current.path("version").asLong());
        body.put("reason", "依规办理");
        body.put("fields", fields);
        return body;
    }

    /** The case as this reader sees it. */
    public HttpResponse<String> look(JsonNode of) {
        return reader.get(path(of));
    }

    private static String path(JsonNode of) {
        return "/api/v1/cases/" + of.path("procedure").asString() + "/"
                + of.path("id").asString();
    }

    private HttpResponse<String> post(String path, Object body) {
        return reader.send(
                "POST",
                path,
                JSON.writeValueAsString(body),
                "X-XSRF-TOKEN",
                reader.csrfToken(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static JsonNode done(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** The code of a request that must fail. */
    public static String code(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isGreaterThanOrEqualTo(400);
        return JSON.readTree(response.body()).path("code").asString();
    }
}
