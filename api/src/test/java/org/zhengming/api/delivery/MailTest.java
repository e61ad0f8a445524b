package org.zhengming.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zhengming.api.TestReader.json;
import static org.zhengming.api.rule.Drafts.rule;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.Fixtures;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;
import org.zhengming.ingest.source.AlertPlaces;
import org.zhengming.ingest.source.AlertPlaces.Encryption;
import org.zhengming.ingest.source.SecretPlace;

/** A real mail server with a certificate of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTest {

    private static final String PASSWORD = "not-a-real-password-91";
    private static final DeliveryPolicy QUICK = new DeliveryPolicy(
            2, Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofSeconds(10), Duration.ofDays(30));

    private GreenMail mail;
    private Path keys;
    private Path certificate;
    private Path secret;

    @BeforeAll
    void startMail(@TempDir Path folder) throws Exception {
        keys = folder.resolve("mail.p12");
        certificate = folder.resolve("mail.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit",
                "-storetype",
                "PKCS12");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "mail",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit",
                "-file",
                certificate.toString());
        secret = Files.writeString(folder.resolve("mail.secret"), PASSWORD);
        System.setProperty("greenmail.tls.keystore.file", keys.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        mail.setUser("desk@court.example", "desk", PASSWORD);
        mail.start();
    }

    @AfterAll
    void stopMail() {
        mail.stop();
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @BeforeEach
    void empty() throws Exception {
        mail.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_hit_reaches_people_by_mail_over_tls_masked_and_with_a_link(@TempDir Path data) throws Exception {
        AlertPlaces.MailServer server = server(mail.getSmtps().getPort(), Encryption.TLS, certificate);
        try (TestServer running = start(data, server, false)) {
            hit(running);
            await().until(() -> mail.getReceivedMessages().length == 1);
        }

        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("[正名] 电话：发现需要关注的内容");
        assertThat(message.getContent().toString())
                .contains("预警规则：电话（测试用途）", "138****1234", "https://zhengming.example/findings/leak-1")
                .doesNotContain(Fixtures.PRIVATE_PHONE, Fixtures.RELATIVE_NAME, PASSWORD);
        assertThat(message.getMessageID())
                .isEqualTo("<" + message.getHeader("X-Zhengming-Delivery")[0] + "@zhengming>");
        assertThat(message.getFrom()[0]).hasToString("desk@court.example");
    }

    @Test
    void a_reader_of_english_gets_english(@TempDir Path data) throws Exception {
        AlertPlaces.MailServer server = server(mail.getSmtps().getPort(), Encryption.TLS, certificate);
        try (TestServer running = start(data, server, true)) {
            hit(running);
            await().until(() -> mail.getReceivedMessages().length == 1);
        }

        assertThat(mail.getReceivedMessages()[0].getContent().toString())
                .contains("Rule: 电话 (测试用途)", "Excerpt (masked)", "no verdict");
    }

    @Test
    void nothing_is_said_to_a_server_that_cannot_be_trusted_or_does_not_encrypt(@TempDir Path data) {
        AlertPlaces.MailServer untrusted = server(mail.getSmtps().getPort(), Encryption.TLS, null);
        try (TestServer running = start(data.resolve("a"), untrusted, false)) {
            assertThat(dead(running)).contains("MAIL_ENCRYPTION");
        }
        AlertPlaces.MailServer plain = server(mail.getSmtp().getPort(), Encryption.STARTTLS, certificate);
        try (TestServer running = start(data.resolve("b"), plain, false)) {
            String notices = dead(running);
            assertThat(notices).contains("MAIL_ENCRYPTION");
        }
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_hit_reaches_people_over_a_connection_that_is_taken_over_to_tls(@TempDir Path data) throws Exception {
        try (StartTlsFront front =
                new StartTlsFront(keys, "changeit", mail.getSmtp().getPort())) {
            AlertPlaces.MailServer server = server(front.port(), Encryption.STARTTLS, certificate);
            try (TestServer running = start(data, server, false)) {
                hit(running);
                await().until(() -> mail.getReceivedMessages().length == 1);
            }
            assertThat(front.saidInTheOpen()).containsExactly("EHLO", "STARTTLS");
        }

        assertThat(mail.getReceivedMessages()[0].getContent().toString())
                .contains("138****1234")
                .doesNotContain(Fixtures.PRIVATE_PHONE, PASSWORD);
    }

    @Test
    void a_certificate_that_is_not_trusted_ends_the_talk_also_after_starttls(@TempDir Path data) throws Exception {
        try (StartTlsFront front =
                new StartTlsFront(keys, "changeit", mail.getSmtp().getPort())) {
            AlertPlaces.MailServer untrusted = server(front.port(), Encryption.STARTTLS, null);
            try (TestServer running = start(data, untrusted, false)) {
                assertThat(dead(running)).contains("MAIL_ENCRYPTION");
            }
            assertThat(front.saidInTheOpen()).containsOnly("EHLO", "STARTTLS");
        }
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_wrong_password_is_told_as_such(@TempDir Path data) throws IOException {
        Path wrong = Files.writeString(data.resolve("wrong"), "wrong");
        AlertPlaces.MailServer server = new AlertPlaces.MailServer(
                "127.0.0.1",
                mail.getSmtps().getPort(),
                Encryption.TLS,
                "desk",
                new SecretPlace(wrong, null),
                certificate,
                "desk@court.example");
        try (TestServer running = start(data.resolve("data"), server, false)) {
            assertThat(dead(running)).contains("MAIL_SIGN_IN");
        }
    }

    private AlertPlaces.MailServer server(int port, Encryption encryption, Path authority) {
        SecretPlace place = new SecretPlace(secret, null);
        return new AlertPlaces.MailServer(
                "127.0.0.1", port, encryption, "desk", place, authority, "desk@court.example");
    }

    private static TestServer start(Path data, AlertPlaces.MailServer server, boolean english) {
        AlertPlaces places = new AlertPlaces(
                URI.create("https://zhengming.example"),
                server,
                List.of(new AlertPlaces.Mailbox("desk", List.of("officer@court.example"), english)));
        return TestServer.start(
                data, settings -> settings.withLimits(TestLimits.lively()).withAlerts(places, QUICK));
    }

    private static TestReader hit(TestServer running) {
        TestReader officer = running.signedIn(AccountRole.PUBLICITY_OFFICER);
        json(
                officer.post(
                        "/api/v1/alert-rules",
                        rule("电话", "leak:PHONE")
                                .with("channels", List.of("desk"))
                                .body()),
                201);
        running.index(Fixtures.leak("leak-1", Instant.now()));
        return officer;
    }

    private static String dead(TestServer running) {
        TestReader officer = hit(running);
        // The mail server's own threads complain of the handshakes that we break off.
        await().dontCatchUncaughtExceptions()
                .until(() -> officer.get("/api/v1/alert-notices").body().contains("DEAD"));
        return officer.get("/api/v1/alert-notices").body();
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
