package org.zhengming.api.evidence.seal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.time.Duration;

/** An authority asked over HTTP (RFC 3161 section 3.4). The operator names it, so it may stand in a private network. */
public record HttpTimestampService(String name, URI url, X509Certificate anchor, Duration timeout)
        implements TimestampService {

    private static final int LARGEST_ANSWER = 64 << 10;

    @Override
    public byte[] answer(byte[] request) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build()) {
            HttpResponse<InputStream> response = client.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] answer = body.readNBytes(LARGEST_ANSWER + 1);
                if (response.statusCode() != 200 || answer.length > LARGEST_ANSWER) {
                    throw new IOException("status " + response.statusCode());
                }
                return answer;
            }
        }
    }
}
