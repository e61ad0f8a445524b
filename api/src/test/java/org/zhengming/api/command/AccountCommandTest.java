package org.zhengming.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.TestServer.PASSWORD;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Authenticator;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.embedded.AccountFile;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Affiliation;

/** The command {@code account} on the machine of a server that runs. */
class AccountCommandTest {

    private static final String FACTOR = "/api/v1/session/second-factor";

    @TempDir
    private Path data;

    @Test
    void whoever_has_lost_their_second_factor_is_signed_out_wherever_they_were_signed_in() throws IOException {
        Account auditor = TestServer.account("auditor", AccountRole.AUDITOR, Affiliation.WHOLE);
        AccountFile.in(data).put(auditor);
        Path config = Files.writeString(data.resolve("zhengming.yaml"), "registry: registry.jsonl\ndata: .\n");
        try (TestServer server = TestServer.start(data, settings -> settings, List.of(auditor))) {
            TestReader elsewhere = server.signedIn("auditor");
            enrol(elsewhere);
            assertThat(elsewhere.get("/api/v1/session").statusCode()).isEqualTo(200);

            int exit = Zhengming.commandLine()
                    .setOut(new PrintWriter(new StringWriter()))
                    .execute("account", "--config", config.toString(), "--reset-second-factor", "auditor");

            assertThat(exit).isZero();
            assertThat(problem(elsewhere.get("/api/v1/session"), 401)
                            .path("code")
                            .asString())
                    .isEqualTo("NOT_SIGNED_IN");
            assertThat(server.stranger().trySignIn("auditor", PASSWORD).statusCode())
                    .isEqualTo(200);
        }
    }

    private static void enrol(TestReader reader) {
        String uri = json(reader.post(FACTOR, Map.of()), 200).path("uri").asString();
        String code = Authenticator.reading(uri).code();
        assertThat(reader.post(FACTOR + "/confirmation", Map.of("code", code)).statusCode())
                .isEqualTo(200);
    }
}
