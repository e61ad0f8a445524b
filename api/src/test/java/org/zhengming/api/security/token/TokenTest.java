package org.zhengming.api.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengming.api.TestReader.problem;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.OidcSettings;
import org.zhengming.api.security.SecondFactorPolicy;
import org.zhengming.api.security.SecuritySettings;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {

    private static final OidcSettings.ClaimNames CLAIMS = new OidcSettings.ClaimNames(
            "preferred_username",
            "zhengming_role",
            "zhengming_organ",
            "zhengming_department",
            "zhengming_person",
            "zhengming_unit");

    private TestIssuer issuer;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        issuer = new TestIssuer();
        OidcSettings oidc = new OidcSettings(
                URI.create(issuer.address()),
                TestIssuer.AUDIENCE,
                null,
                CLAIMS,
                Map.of("officers", AccountRole.PUBLICITY_OFFICER, "police", AccountRole.POLICE_LIAISON),
                true);
        server = TestServer.start(
                data, settings -> settings.withSecurity(new SecuritySettings(SecondFactorPolicy.EVERYBODY, oidc)));
        server.index(Fixtures.criticism("f1", Instant.now()));
    }

    @AfterAll
    void stop() {
        server.close();
        issuer.close();
    }

    @Test
    void a_token_stands_for_a_person_with_a_role_and_organs_and_opens_no_session() throws IOException {
        TestReader reader = server.stranger();
        String token = issuer.signed(officer("lin"));

        JsonNode session = reader.json("/api/v1/session", bearer(token));
        assertThat(session.path("username").asString()).isEqualTo("lin");
        assertThat(session.path("role").asString()).isEqualTo("PUBLICITY_OFFICER");
        assertThat(reader.json("/api/v1/findings", bearer(token)).path("total").asInt())
                .isEqualTo(1);
        assertThat(reader.cookie("zhengming-session")).isEmpty();
        assertThat(reader.get("/api/v1/findings").statusCode()).isEqualTo(401);
        assertThat(trace().split("\"who\":\"lin\",\"role\":\"PUBLICITY_OFFICER\",\"action\":\"SIGN_IN\"", -1))
                .hasSize(2);
        assertThat(trace()).doesNotContain(token);
    }

    @Test
    void a_token_needs_no_token_against_forgery_and_a_session_still_does() {
        TestReader reader = server.stranger();

        HttpResponse<String> changed =
                reader.send("POST", "/api/v1/alert-rules/trials", "{}", bearer(issuer.signed(officer("lin"))));
        HttpResponse<String> nobody = reader.send("POST", "/api/v1/alert-rules/trials", "{}");

        assertThat(code(changed, 400)).isEqualTo("BODY_INVALID");
        assertThat(code(nobody, 403)).isEqualTo("CSRF_INVALID");
    }

    @Test
    void whatever_is_not_a_sound_token_of_the_issuer_is_refused_and_leaves_a_trace() throws IOException {
        Instant now = Instant.now();
        List<String> tokens = List.of(
                "nonsense",
                issuer.forged(officer("lin")),
                issuer.unsigned(officer("lin")),
                issuer.signedWithThePublicKey(officer("lin")),
                changed(issuer.signed(officer("lin"))),
                issuer.signed(officer("lin").audience("another")),
                issuer.signed(officer("lin").issuer("https://another.example")),
                issuer.signed(officer("lin").expirationTime(Date.from(now.minusSeconds(120)))),
                issuer.signed(officer("lin").expirationTime(null)),
                issuer.signed(officer("lin").notBeforeTime(Date.from(now.plusSeconds(120)))));
        int before = refusals();

        for (String token : tokens) {
            HttpResponse<String> response = server.stranger().get("/api/v1/findings", bearer(token));
            assertThat(code(response, 401)).as(token).isEqualTo("TOKEN_INVALID");
        }
        assertThat(refusals() - before).isEqualTo(tokens.size());
        HttpResponse<String> slightlyLate = server.stranger()
                .get(
                        "/api/v1/findings",
                        bearer(issuer.signed(officer("lin").expirationTime(Date.from(now.minusSeconds(5))))));
        assertThat(slightlyLate.statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_token_does_not_say_is_not_assumed() {
        assertThat(refused(issuer.claims("lin", "PUBLICITY_OFFICER", "o1"))).isEqualTo("TOKEN_ROLE_UNKNOWN");
        assertThat(refused(officer("lin").claim("zhengming_role", List.of("officers", "police"))))
                .isEqualTo("TOKEN_ROLE_UNKNOWN");
        assertThat(refused(issuer.claims("lin", "officers", "no-such-organ"))).isEqualTo("TOKEN_ORGAN_UNKNOWN");
        assertThat(refused(issuer.claims("lin", "officers", List.of("o1", "no-such-organ"))))
                .isEqualTo("TOKEN_ORGAN_UNKNOWN");
        assertThat(refused(issuer.claims("lin", "officers", null))).isEqualTo("TOKEN_ORGAN_UNKNOWN");
        assertThat(refused(issuer.claims(null, "officers", "o1"))).isEqualTo("TOKEN_CLAIM_MISSING");
        assertThat(refused(issuer.claims("he", "police", "o1"))).isEqualTo("TOKEN_CLAIM_MISSING");
        HttpResponse<String> liaison = server.stranger()
                .get(
                        "/api/v1/cases/referral",
                        bearer(issuer.signed(issuer.claims("he", "police", null).claim("zhengming_unit", "云梧市公安局"))));
        assertThat(liaison.statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_opens_neither_a_live_stream_nor_a_second_factor_nor_a_password() {
        String token = issuer.signed(officer("lin"));

        assertThat(code(server.stranger().get("/api/v1/alerts/stream", bearer(token)), 403))
                .isEqualTo("NOT_PERMITTED");
        assertThat(code(server.stranger().get("/api/v1/session/second-factor", bearer(token)), 401))
                .isEqualTo("NOT_SIGNED_IN");
        HttpResponse<String> password = server.stranger()
                .send("PUT", "/api/v1/session/password", "{\"chosen\":\"柳树 kettle violin\"}", bearer(token));
        assertThat(code(password, 409)).isEqualTo("PASSWORD_ELSEWHERE");
        assertThat(server.stranger()
                        .json("/api/v1/session", bearer(token))
                        .path("local")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_new_key_of_the_issuer_is_taken_at_once_and_the_old_one_no_longer() {
        String old = issuer.signed(officer("lin"));
        assertThat(server.stranger().get("/api/v1/findings", bearer(old)).statusCode())
                .isEqualTo(200);

        issuer.rotate("second");

        assertThat(server.stranger()
                        .get("/api/v1/findings", bearer(issuer.signed(officer("lin"))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(code(server.stranger().get("/api/v1/findings", bearer(old)), 401))
                .isEqualTo("TOKEN_INVALID");
    }

    private JWTClaimsSet.Builder officer(String name) {
        return issuer.claims(name, "officers", "o1");
    }

    private String refused(JWTClaimsSet.Builder claims) {
        return code(server.stranger().get("/api/v1/findings", bearer(issuer.signed(claims))), 403);
    }

    /** The signature of one content under another. */
    private String changed(String token) {
        String[] parts = token.split("\\.");
        String[] other = issuer.signed(officer("somebody-else")).split("\\.");
        return parts[0] + "." + other[1] + "." + parts[2];
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static String code(HttpResponse<String> response, int status) {
        return problem(response, status).path("code").asString();
    }

    private int refusals() throws IOException {
        return trace().split("\"what\":\"TOKEN_INVALID\"", -1).length - 1;
    }

    private String trace() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(server.data().resolve("audit"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                lines.append(Files.readString(file));
            }
        }
        return lines.toString();
    }
}
