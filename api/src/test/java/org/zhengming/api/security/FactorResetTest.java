package org.zhengming.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.TestServer.PASSWORD;
import static org.zhengming.api.TestServer.username;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Authenticator;
import org.zhengming.api.Proposals;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import tools.jackson.databind.JsonNode;

/** What two administrators do for somebody who lost their phone and their recovery codes. */
class FactorResetTest {

    private static final String FACTOR = "/api/v1/session/second-factor";
    private static final String WHY = "手机丢了，当面核对过身份";

    @TempDir
    private Path data;

    private TestServer server;
    private TestReader auditor;
    private TestReader admin;
    private TestReader second;

    @BeforeEach
    void start() {
        SecondFactorPolicy auditors = new SecondFactorPolicy(Set.of(AccountRole.AUDITOR));
        server = TestServer.start(data, settings -> settings.withSecurity(new SecuritySettings(auditors, null)));
        admin = server.signedIn(AccountRole.ADMINISTRATOR);
        second = server.signedIn("second_administrator");
        auditor = server.stranger();
        assertThat(code(auditor.trySignIn("auditor", PASSWORD), 403)).isEqualTo("SECOND_FACTOR_MISSING");
        enrol(auditor);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void one_asks_another_confirms_and_whoever_lost_it_sets_it_up_anew() {
        JsonNode asked = json(reset(admin, "auditor", WHY), 200);

        assertThat(asked.path("proposal").path("resetReason").asString()).isEqualTo(WHY);
        assertThat(asked.path("secondFactor").asBoolean()).isTrue();
        assertThat(auditor.get("/api/v1/overview").statusCode()).as("not yet").isEqualTo(200);
        assertThat(code(server.stranger().trySignIn("auditor", PASSWORD), 401)).isEqualTo("SECOND_FACTOR_NEEDED");
        assertThat(code(Proposals.decide(admin, asked, true), 403)).isEqualTo("SAME_PERSON");
        assertThat(auditor.get("/api/v1/overview").statusCode()).isEqualTo(200);

        JsonNode done = json(Proposals.decide(second, asked, true), 200);

        assertThat(done.path("secondFactor").asBoolean()).isFalse();
        assertThat(done.path("proposal").isNull()).isTrue();
        assertThat(code(auditor.get("/api/v1/overview"), 401)).isEqualTo("NOT_SIGNED_IN");
        assertThat(code(Proposals.decide(second, asked, true), 409)).isEqualTo("ACCOUNT_PROPOSAL_GONE");
        assertThat(code(auditor.trySignIn("auditor", PASSWORD), 403)).isEqualTo("SECOND_FACTOR_MISSING");
        enrol(auditor);
        assertThat(auditor.get("/api/v1/overview").statusCode()).isEqualTo(200);
        assertThat(code(Proposals.decide(second, asked, true), 409))
                .as("nor is the new one taken away by the old word")
                .isEqualTo("ACCOUNT_PROPOSAL_GONE");
        assertThat(TestTrace.of(data))
                .contains("\"action\":\"ASK_SECOND_FACTOR_RESET\",\"what\":\"auditor: " + WHY)
                .contains(
                        "\"who\":\"second_administrator\",\"role\":\"ADMINISTRATOR\",\"action\":\"RESET_SECOND_FACTOR\","
                                + "\"what\":\"auditor\"");
    }

    @Test
    void it_is_asked_with_a_reason_for_somebody_else_who_has_one_and_nothing_that_waits_is_lost_by_it() {
        assertThat(code(reset(admin, "auditor", " "), 422)).isEqualTo("FIELDS_INVALID");
        assertThat(code(reset(admin, "nobody", WHY), 404)).isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(code(reset(admin, "reviewer", WHY), 409)).isEqualTo("SECOND_FACTOR_NOT_FOUND");
        enrol(second);
        assertThat(code(reset(second, "second_administrator", WHY), 409)).isEqualTo("OWN_ACCOUNT");
        JsonNode about = json(reset(admin, "second_administrator", WHY), 200);
        assertThat(code(Proposals.decide(second, about, true), 409)).isEqualTo("OWN_ACCOUNT");
        assertThat(code(reset(admin, "second_administrator", WHY), 409)).isEqualTo("ACCOUNT_PROPOSAL_WAITS");
        assertThat(code(reset(auditor, "second_administrator", WHY), 403)).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void what_is_refused_leaves_everything_as_it_was() {
        JsonNode asked = json(reset(admin, "auditor", WHY), 200);

        assertThat(Proposals.decide(second, asked, false).statusCode()).isEqualTo(200);

        assertThat(auditor.get("/api/v1/overview").statusCode()).isEqualTo(200);
        assertThat(code(server.stranger().trySignIn("auditor", PASSWORD), 401)).isEqualTo("SECOND_FACTOR_NEEDED");
        assertThat(TestTrace.of(data)).doesNotContain("\"action\":\"RESET_SECOND_FACTOR\"");
    }

    @Test
    void an_account_that_was_switched_off_stays_so() {
        Map<String, Object> off = new HashMap<>(Map.of("displayName", "审计", "role", "AUDITOR"));
        off.putAll(Map.of("organs", List.of(), "everyOrgan", true, "disabled", true));
        assertThat(admin.put("/api/v1/accounts/" + username(AccountRole.AUDITOR), off)
                        .statusCode())
                .isEqualTo(200);

        JsonNode done = json(Proposals.decide(second, json(reset(admin, "auditor", WHY), 200), true), 200);

        assertThat(done.path("disabledAt").isNull()).isFalse();
        assertThat(code(server.stranger().trySignIn("auditor", PASSWORD), 401)).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void whoever_knew_the_password_before_there_was_a_second_factor_does_not_replace_it() {
        TestReader intruder = server.signedIn("reviewer");
        String uri = json(intruder.post(FACTOR, Map.of()), 200).path("uri").asString();
        TestReader owner = server.signedIn("reviewer");
        enrol(owner);

        HttpResponse<String> answer = intruder.post(
                FACTOR + "/confirmation",
                Map.of("code", Authenticator.reading(uri).code()));

        assertThat(code(answer, 409)).isEqualTo("SECOND_FACTOR_NOT_BEGUN");
        assertThat(code(intruder.post(FACTOR, Map.of()), 401)).isEqualTo("SECOND_FACTOR_NEEDED");
    }

    private static void enrol(TestReader reader) {
        String uri = json(reader.post(FACTOR, Map.of()), 200).path("uri").asString();
        String code = Authenticator.reading(uri).code();
        assertThat(reader.post(FACTOR + "/confirmation", Map.of("code", code)).statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> reset(TestReader reader, String username, String reason) {
        return reader.post("/api/v1/accounts/" + username + "/second-factor-reset", Map.of("reason", reason));
    }

    private static String code(HttpResponse<String> response, int status) {
        return problem(response, status).path("code").asString();
    }
}
