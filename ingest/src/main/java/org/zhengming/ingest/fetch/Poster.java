package org.zhengming.ingest.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Posts to addresses of others, under the same guard as fetching: the host's addresses are resolved once, checked and
 * only then connected to, and no redirect is followed.
 */
public final class Poster implements Closeable {

    private final CloseableHttpClient client;
    private final Duration timeout;

    /**
     * @param timeout for the whole exchange
     * @param allowPrivateAddresses whether hosts may resolve to private or local addresses
     */
    public Poster(String userAgent, Duration timeout, NameResolver resolver, boolean allowPrivateAddresses) {
        FetchPolicy policy = new FetchPolicy(userAgent, Duration.ZERO, timeout, 1, allowPrivateAddresses);
        this.client = GuardedClient.of(
                policy, resolver, address -> allowPrivateAddresses || PublicAddresses.isPublic(address));
        this.timeout = timeout;
    }

    /**
     * Sends a body; what comes back but the status is not read.
     *
     * @return the status of the answer
     * @throws PrivateAddressException if the host is not one of the public internet, and must be
     * @throws IOException if there was no answer in time
     */
    public int post(URI url, Map<String, String> headers, byte[] body) throws IOException {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        Thread watch = Deadline.watch(timeout, request::cancel);
        try {
            ClassicHttpResponse response = client.executeOpen(GuardedClient.host(request), request, null);
            int status = response.getCode();
            breakOff(request, response);
            return status;
        } catch (IllegalStateException cancelled) {
            throw new IOException(cancelled);
        } finally {
            watch.interrupt();
        }
    }

    /** Closing a response reads the rest of its body, which may never end. */
    private static void breakOff(HttpPost request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException e) {
            // the connection was broken off on purpose
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
