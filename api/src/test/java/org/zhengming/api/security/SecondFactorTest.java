package org.zhengming.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.TestServer.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Authenticator;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.secondfactor.SecondFactors;
import tools.jackson.databind.JsonNode;

/** Signing in with a second factor; how codes are checked is told by SecondFactorsTest. */
class SecondFactorTest {

    private static final String PATH = "/api/v1/session/second-factor";

    @TempDir
    private Path data;

    @Test
    void whoever_must_have_one_enrols_it_first_and_is_asked_for_it_from_then_on_across_a_restart() {
        String used;
        String recovery;
        try (TestServer server = start()) {
            TestReader reader = server.stranger();

            assertThat(code(reader.trySignIn("administrator", PASSWORD), 403)).isEqualTo("SECOND_FACTOR_MISSING");
            assertThat(reader.get("/api/v1/session").statusCode()).isEqualTo(401);
            assertThat(reader.get("/api/v1/pipeline").statusCode()).isEqualTo(401);
            assertThat(reader.json(PATH).path("demanded").asBoolean()).isTrue();
            assertThat(code(confirm(reader, "123456"), 409)).isEqualTo("SECOND_FACTOR_NOT_BEGUN");
            JsonNode offered = json(reader.post(PATH, Map.of()), 200);
            Authenticator app = Authenticator.reading(offered.path("uri").asString());
            assertThat(app.code())
                    .isEqualTo(Authenticator.typed(offered.path("secret").asString())
                            .code());
            assertThat(code(confirm(reader, app.oldCode()), 401)).isEqualTo("SECOND_FACTOR_INVALID");
            JsonNode codes = json(confirm(reader, app.code()), 200).path("codes");
            assertThat(reader.get("/api/v1/pipeline").statusCode()).isEqualTo(200);

            TestReader again = server.stranger();
            assertThat(code(again.trySignIn("administrator", PASSWORD), 401)).isEqualTo("SECOND_FACTOR_NEEDED");
            assertThat(code(signIn(again, app.code()), 401)).isEqualTo("SECOND_FACTOR_INVALID");
            assertThat(again.get("/api/v1/pipeline").statusCode()).isEqualTo(401);
            used = app.nextCode();
            assertThat(signIn(again, used).statusCode()).isEqualTo(200);
            assertThat(again.get("/api/v1/pipeline").statusCode()).isEqualTo(200);
            recovery = codes.path(0).asString();
        }
        try (TestServer server = start()) {
            TestReader reader = server.stranger();
            assertThat(code(signIn(reader, used), 401)).isEqualTo("SECOND_FACTOR_INVALID");
            assertThat(signIn(reader, recovery).statusCode()).isEqualTo(200);
            assertThat(code(signIn(server.stranger(), recovery), 401)).isEqualTo("SECOND_FACTOR_INVALID");
            assertThat(reader.json(PATH).path("recoveryCodesLeft").asInt()).isEqualTo(7);

            SecondFactors.in(data, InstantSource.system()).reset("administrator");

            assertThat(code(server.stranger().trySignIn("administrator", PASSWORD), 403))
                    .isEqualTo("SECOND_FACTOR_MISSING");
        }
        assertThat(TestTrace.of(data))
                .contains("\"action\":\"ENROL_SECOND_FACTOR\"")
                .contains("\"what\":\"SECOND_FACTOR_MISSING\"")
                .contains("\"what\":\"SECOND_FACTOR_INVALID\",\"purpose\":null,\"outcome\":\"FAILED\"")
                .contains("\"action\":\"USE_RECOVERY_CODE\"")
                .doesNotContain(used, recovery);
    }

    @Test
    void whoever_need_not_have_one_may_and_a_new_one_takes_a_code_of_the_old() {
        try (TestServer server = start()) {
            TestReader reader = server.signedIn(AccountRole.AUDITOR);
            assertThat(reader.json(PATH).toString())
                    .isEqualTo("{\"demanded\":false,\"enrolledAt\":null,\"recoveryCodesLeft\":0}");
            Authenticator app = enrol(reader);

            assertThat(code(reader.post(PATH, Map.of()), 401)).isEqualTo("SECOND_FACTOR_NEEDED");
            assertThat(code(reader.post(PATH, Map.of("code", "000000")), 401)).isEqualTo("SECOND_FACTOR_INVALID");
            HttpResponse<String> offered = reader.post(PATH, Map.of("code", app.nextCode()));

            assertThat(Authenticator.reading(json(offered, 200).path("uri").asString())
                            .code())
                    .isNotEqualTo(app.code());
            assertThat(code(server.stranger().trySignIn("auditor", PASSWORD), 401))
                    .isEqualTo("SECOND_FACTOR_NEEDED");
        }
    }

    private TestServer start() {
        SecondFactorPolicy administrators = new SecondFactorPolicy(Set.of(AccountRole.ADMINISTRATOR));
        return TestServer.start(data, settings -> settings.withSecurity(new SecuritySettings(administrators, null)));
    }

    private static Authenticator enrol(TestReader reader) {
        String uri = json(reader.post(PATH, Map.of()), 200).path("uri").asString();
        Authenticator app = Authenticator.reading(uri);
        assertThat(confirm(reader, app.code()).statusCode()).isEqualTo(200);
        return app;
    }

    private static HttpResponse<String> confirm(TestReader reader, String code) {
        return reader.post(PATH + "/confirmation", Map.of("code", code));
    }

    private static HttpResponse<String> signIn(TestReader reader, String code) {
        return reader.post("/api/v1/session", Map.of("username", "administrator", "password", PASSWORD, "code", code));
    }

    private static String code(HttpResponse<String> response, int status) {
        return problem(response, status).path("code").asString();
    }
}
