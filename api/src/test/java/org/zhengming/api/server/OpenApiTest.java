package org.zhengming.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description; {@code -Dopenapi.write=true} writes it anew. */
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "dashboards", "openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_running_description_is_the_committed_one(@TempDir Path data) throws IOException {
        JsonNode running;
        try (TestServer server = TestServer.start(data)) {
            HttpResponse<String> response = server.stranger().get("/v3/api-docs");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            running = JSON.readTree(response.body());
        }
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, JSON.writeValueAsString(running) + "\n");
        }

        assertThat(running.path("openapi").asString()).startsWith("3.1");
        assertThat(JSON.readTree(Files.readString(COMMITTED)))
                .as("run this test with -Dopenapi.write=true and commit dashboards/openapi.json")
                .isEqualTo(running);
    }
}
