package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedEndpointTest {

    private static final int UNAVAILABLE = 503;

    @TempDir
    Path home;

    @Test
    void flink_left_as_it_is_takes_jobs_from_anybody_on_this_machine() throws Exception {
        Configuration open = settings();
        open.set(SecurityOptions.SSL_REST_ENABLED, false);
        try (MiniCluster flink = started(open)) {
            Await.until(
                    "the endpoint at work",
                    () -> post("http", port(flink), "/jobs").statusCode() != UNAVAILABLE);
            HttpResponse<String> answer = post("http", port(flink), "/jobs");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("jobGraphFileName");
        }
    }

    @Test
    void the_endpoint_of_the_embedded_job_takes_no_job_and_no_program() throws Exception {
        try (MiniCluster flink = started(settings())) {
            for (String path : new String[] {"/jobs", "/jars/upload"}) {
                HttpResponse<String> plain = post("http", port(flink), path);
                assertThat(plain.statusCode()).isEqualTo(301);
                assertThat(plain.headers().firstValue("Location").orElseThrow()).startsWith("https:");

                assertThatThrownBy(() -> post("https", port(flink), path))
                        .hasCauseInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    private Configuration settings() throws IOException {
        JobDirectories directories = new JobDirectories(home);
        Files.createDirectories(directories.scratch());
        return FlinkSettings.embedded(Bench.SETTINGS, directories, "closed-endpoint", Optional.empty());
    }

    private static MiniCluster started(Configuration settings) throws Exception {
        MiniCluster flink = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(1)
                .build());
        flink.start();
        return flink;
    }

    private static int port(MiniCluster flink) {
        return flink.getRestAddress().join().getPort();
    }

    private static HttpResponse<String> post(String scheme, int port, String path) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trustingEverybody())
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static SSLContext trustingEverybody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsEverybody()}, null);
            return context;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** So that only the endpoint itself can end a handshake. */
    private static final class TrustsEverybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
