package org.zhengming.ingest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Gets small documents from programs of others, under the same guard as fetching: the host's addresses are resolved once,
 * checked and only then connected to, and no redirect is followed.
 */
public final class Getter implements Closeable {

    private final CloseableHttpClient client;
    private final Duration timeout;

    /**
     * @param timeout for the whole exchange
     * @param allowPrivateAddresses whether hosts may resolve to private or local addresses
     */
    public Getter(String userAgent, Duration timeout, NameResolver resolver, boolean allowPrivateAddresses) {
        FetchPolicy policy = new FetchPolicy(userAgent, Duration.ZERO, timeout, 1, allowPrivateAddresses);
        this.client = GuardedClient.of(
                policy, resolver, address -> allowPrivateAddresses || PublicAddresses.isPublic(address));
        this.timeout = timeout;
    }

    /**
     * The body of an answer with status 200.
     *
     * @throws PrivateAddressException if the host is not one of the public internet, and must be
     * @throws IOException if there was no such answer in time, or it is longer than {@code maxBytes}
     */
    public byte[] get(URI url, int maxBytes) throws IOException {
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept", "application/json");
        Thread watch = Deadline.watch(timeout, request::cancel);
        try (ClassicHttpResponse response = client.executeOpen(GuardedClient.host(request), request, null)) {
            try {
                return body(response, maxBytes);
            } finally {
                // Closing a response reads the rest of its body, which may never end: break the connection off first.
                request.cancel();
            }
        } catch (IllegalStateException cancelled) {
            throw new IOException(cancelled);
        } finally {
            watch.interrupt();
        }
    }

    private static byte[] body(ClassicHttpResponse response, int maxBytes) throws IOException {
        if (response.getCode() != 200 || response.getEntity() == null) {
            throw new IOException("status " + response.getCode());
        }
        InputStream content = response.getEntity().getContent();
        byte[] bytes = content.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new IOException("more than " + maxBytes + " bytes");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
