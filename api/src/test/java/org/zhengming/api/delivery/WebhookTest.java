package org.zhengming.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.TestReader.problem;
import static org.zhengming.api.rule.Drafts.rule;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import org.zhengming.ingest.source.AlertPlaces;
import org.zhengming.ingest.source.SecretPlace;
import tools.jackson.databind.JsonNode;

class WebhookTest {

    private static final String SECRET = "not-a-real-secret-7f3a";
    private static final String NOTICES = "/api/v1/alert-notices";
    private static final DeliveryPolicy QUICK = new DeliveryPolicy(
            3, Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofSeconds(10), Duration.ofDays(30));

    private final HookServer hook = new HookServer();
    private Path data;
    private TestServer server;
    private TestReader officer;

    @BeforeEach
    void startServer(@TempDir Path folder) throws IOException {
        data = folder;
        Files.writeString(folder.resolve("hook.secret"), SECRET + "\n");
        start(true);
    }

    @AfterEach
    void stopServer() {
        server.close();
        hook.close();
    }

    private void start(boolean allowPrivate) {
        SecretPlace secret = new SecretPlace(data.resolve("hook.secret"), null);
        AlertPlaces places = new AlertPlaces(
                URI.create("https://zhengming.example/"),
                null,
                List.of(new AlertPlaces.Webhook("duty", hook.url(), secret, allowPrivate)));
        server = TestServer.start(
                data, settings -> settings.withLimits(TestLimits.lively()).withAlerts(places, QUICK));
        officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
    }

    @Test
    void a_hit_is_told_signed_masked_and_with_a_link() throws Exception {
        write("电话", "leak:PHONE");
        server.index(Fixtures.leak("条/1", Instant.now()), Fixtures.criticism("lawful", Instant.now()));
        await().until(() -> hook.calls().size() == 1);

        HookServer.Call call = hook.calls().getFirst();
        assertThat(call.signature()).isEqualTo("v1=" + hmac(call.timestamp() + "." + call.body()));
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.timestamp())))
                .isBetween(Instant.now().minusSeconds(30), Instant.now());
        JsonNode body = call.json();
        assertThat(body.path("delivery").asString()).isEqualTo(call.delivery());
        assertThat(body.path("rule").path("name").asString()).isEqualTo("电话");
        assertThat(body.path("rule").path("reason").asString()).isEqualTo("测试用途");
        assertThat(body.path("excerpt").asString()).isEqualTo("林若衡的电话138****1234大家打起来");
        assertThat(body.path("link").asString()).isEqualTo("https://zhengming.example/findings/%E6%9D%A1%2F1");
        assertThat(call.body()).doesNotContain(Fixtures.PRIVATE_PHONE, "persons", Fixtures.RELATIVE_NAME);
        await().until(() -> state(0).equals("DELIVERED"));
    }

    @Test
    void a_notice_is_seen_and_tried_again_only_by_readers_whom_its_finding_concerns() {
        hook.answerWith(500);
        write("电话", "leak:PHONE");
        server.index(Fixtures.leak("leak-1", Instant.now()));
        await().until(() -> state(0).equals("DEAD"));
        String id = officer.json(NOTICES).path("notices").path(0).path("id").asString();
        TestReader other = server.officerOf("o2");

        assertThat(server.officerOf("o1").get(NOTICES).body()).contains("leak-1");
        assertThat(other.get(NOTICES).body()).doesNotContain("leak-1");
        assertThat(other.post(NOTICES + "/" + id + "/retries", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_answer_that_is_no_success_is_tried_again_under_the_same_id() {
        hook.answerOnceWith(503);
        write("电话", "leak:PHONE");
        server.index(Fixtures.leak("leak-1", Instant.now()));
        await().until(() -> state(0).equals("DELIVERED"));

        assertThat(hook.calls()).hasSize(2);
        assertThat(hook.calls().stream().map(HookServer.Call::delivery).distinct())
                .hasSize(1);
        assertThat(hook.taken()).hasSize(1);
    }

    @Test
    void what_fails_too_often_is_given_up_shown_and_tried_again_when_somebody_asks() throws IOException {
        hook.answerWith(500);
        write("电话", "leak:PHONE");
        server.index(Fixtures.leak("leak-1", Instant.now()));
        await().until(() -> state(0).equals("DEAD"));

        assertThat(hook.calls()).hasSize(3);
        JsonNode notice = officer.json(NOTICES + "?state=DEAD").path("notices").path(0);
        JsonNode dead = notice.path("deliveries").path(0);
        assertThat(dead.path("problem").path("code").asString()).isEqualTo("STATUS");
        assertThat(dead.path("problem").path("detail").asString()).contains("500");
        assertThat(server.stranger().get("/actuator/prometheus").body())
                .contains("zhengming_alert_deliveries{state=\"dead\"} 1.0");

        hook.answerWith(204);
        String retries = NOTICES + "/" + notice.path("id").asString() + "/retries";
        assertThat(officer.post(retries, "").statusCode()).isEqualTo(202);
        await().until(() -> state(0).equals("DELIVERED"));
        assertThat(problem(officer.post(NOTICES + "/1-0123456789abcdef/retries", ""), 404)
                        .path("code")
                        .asString())
                .isEqualTo("NOTICE_NOT_FOUND");
        assertThat(everythingWritten()).contains("SEND_ALERT", "RETRY_ALERT_NOTICE");
    }

    @Test
    void a_private_address_is_refused_unless_the_configuration_allows_it() {
        server.close();
        start(false);
        write("电话", "leak:PHONE");
        server.index(Fixtures.leak("leak-1", Instant.now()));
        await().until(() -> state(0).equals("DEAD"));

        assertThat(officer.json(NOTICES).toString()).contains("PRIVATE_ADDRESS");
        assertThat(hook.calls()).isEmpty();
    }

    @Test
    void the_secret_and_private_values_are_in_no_file_no_answer_and_no_log() throws IOException {
        write("电话", "leak:PHONE");
        server.index(Fixtures.leak("leak-1", Instant.now()));
        await().until(() -> state(0).equals("DELIVERED"));

        String answers = officer.get("/api/v1/alert-rules").body()
                + officer.get(NOTICES).body()
                + officer.get("/api/v1/alerts").body();
        assertThat(answers).contains("duty").doesNotContain(SECRET, hook.url().toString(), Fixtures.PRIVATE_PHONE);
        assertThat(everythingWritten()).doesNotContain(SECRET, Fixtures.PRIVATE_PHONE, "138****1234");
    }

    @Test
    void without_its_secret_nothing_is_sent_and_the_notice_waits() throws IOException {
        Files.delete(data.resolve("hook.secret"));
        write("电话", "leak:PHONE");
        server.index(Fixtures.leak("leak-1", Instant.now()));
        await().until(() -> officer.json(NOTICES).toString().contains("SECRET_MISSING"));

        assertThat(hook.calls()).isEmpty();
    }

    @Test
    void the_page_is_told_by_the_rule_too() {
        write("批评本院", "organ:o1 context:RULING_CRITICISM");
        server.index(Fixtures.criticism("lawful", Instant.now()));
        await().until(() -> officer.json("/api/v1/alerts").path("alerts").size() == 1);

        JsonNode alert = officer.json("/api/v1/alerts").path("alerts").path(0);
        assertThat(alert.path("findingId").asString()).isEqualTo("lawful");
        assertThat(alert.path("kind").asString()).isEqualTo("FINDING");
        assertThat(alert.path("rule").path("name").asString()).isEqualTo("批评本院");
        assertThat(alert.path("rule").path("reason").asString()).isEqualTo("测试用途");
    }

    private void write(String name, String query) {
        json(
                officer.post(
                        "/api/v1/alert-rules",
                        rule(name, query).with("channels", List.of("duty")).body()),
                201);
    }

    private String state(int notice) {
        return officer.json(NOTICES)
                .path("notices")
                .path(notice)
                .path("deliveries")
                .path(0)
                .path("state")
                .asString("");
    }

    private String everythingWritten() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : List.of("audit", "alert-rules")) {
            try (Stream<Path> files = Files.walk(data.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
