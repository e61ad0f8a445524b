package org.zhengming.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a second administrator says to a proposal. */
public final class Proposals {

    private Proposals() {}

    /** Confirms what was asked, which must succeed. */
    public static void confirm(TestReader reader, JsonNode asked) {
        HttpResponse<String> answer = decide(reader, asked, true);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** @param asked the account as it was answered with its proposal */
    public static HttpResponse<String> decide(TestReader reader, JsonNode asked, boolean granted) {
        return reader.post(
                "/api/v1/accounts/" + asked.path("username").asString() + "/confirmation",
                Map.of(
                        "granted",
                        granted,
                        "askedAt",
                        asked.path("proposal").path("askedAt").asString()));
    }
}
