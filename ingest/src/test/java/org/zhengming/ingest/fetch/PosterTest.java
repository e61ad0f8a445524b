package org.zhengming.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PosterTest {

    private static final byte[] BODY = "{\"名\":1}".getBytes(StandardCharsets.UTF_8);

    private final LocalServer server = new LocalServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_body_arrives_as_it_was_sent_with_its_headers() throws IOException {
        String[] got = new String[2];
        server.put("/hook", exchange -> {
            got[0] = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got[1] = exchange.getRequestHeaders().getFirst("X-Test");
            LocalServer.send(exchange, 202, "text/plain", new byte[0]);
        });

        assertThat(post(server.url("/hook"), true, Duration.ofSeconds(10))).isEqualTo(202);
        assertThat(got).containsExactly("{\"名\":1}", "yes");
    }

    @Test
    void a_private_address_is_refused_before_anything_is_sent() {
        assertThatThrownBy(() -> post(server.url("/hook"), false, Duration.ofSeconds(10)))
                .isInstanceOf(PrivateAddressException.class);
        assertThatThrownBy(() -> post(URI.create("http://[::1]:" + server.port() + "/"), false, Duration.ofSeconds(10)))
                .isInstanceOf(PrivateAddressException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_redirect_is_an_answer_and_not_followed() throws IOException {
        server.put("/hook", exchange -> LocalServer.redirect(exchange, "/elsewhere"));

        assertThat(post(server.url("/hook"), true, Duration.ofSeconds(10))).isEqualTo(302);
        assertThat(server.requests()).containsExactly("/hook");
    }

    @Test
    void a_server_that_never_answers_is_given_up_in_time() {
        CountDownLatch done = new CountDownLatch(1);
        server.put("/hook", exchange -> {
            try {
                done.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> post(server.url("/hook"), true, Duration.ofMillis(200)))
                .isInstanceOf(IOException.class);
        done.countDown();
    }

    private static int post(URI url, boolean allowPrivate, Duration timeout) throws IOException {
        try (Poster poster = new Poster("Zhengming-test/1", timeout, NameResolver.SYSTEM, allowPrivate)) {
            return poster.post(url, Map.of("X-Test", "yes"), BODY);
        }
    }
}
