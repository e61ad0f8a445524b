package org.zhengming.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/** One request and its answer, within limits: no redirects, no retries, no cookies, a fresh connection each time. */
final class HttpExchange implements Closeable {

    private final CloseableHttpClient client;
    private final FetchPolicy policy;

    /** @param allowed the addresses that may be connected to */
    HttpExchange(FetchPolicy policy, NameResolver resolver, Predicate<InetAddress> allowed) {
        this.policy = policy;
        client = GuardedClient.of(policy, resolver, allowed);
    }

    /**
     * The answer to one request.
     *
     * @param headers by lower-case name
     * @param body uncompressed, empty unless the status is 200 and the content of a kind that is accepted
     * @param cut whether the body is longer than what was read
     */
    record Answer(int status, Map<String, String> headers, byte[] body, boolean cut) {

        String header(String name) {
            return headers.get(name);
        }
    }

    /** The answer was not complete in time. */
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The answer's body cannot be uncompressed. */
    static final class BodyBrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        BodyBrokenException(IOException cause) {
            super(cause);
        }
    }

    /** @throws IOException one of the two above, {@link PrivateAddressException}, or what the network gave */
    Answer get(URI url, ContentKind kind, Validators validators, int maxBytes) throws IOException {
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept", kind.accept());
        request.setHeader("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        if (validators.etag() != null) {
            request.setHeader("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.setHeader("If-Modified-Since", validators.lastModified());
        }
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Deadline.watch(policy.timeout(), () -> {
            late.set(true);
            request.cancel();
        });
        try {
            return answer(request, kind, maxBytes);
        } catch (SocketTimeoutException e) {
            throw new TooSlowException();
        } catch (IOException | IllegalStateException e) {
            if (late.get()) {
                throw new TooSlowException();
            }
            throw e instanceof IOException broken ? broken : new IOException(e);
        } finally {
            watch.interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private Answer answer(HttpGet request, ContentKind kind, int maxBytes) throws IOException {
        ClassicHttpResponse response = client.executeOpen(GuardedClient.host(request), request, null);
        try {
            Map<String, String> headers = new TreeMap<>();
            for (Header header : response.getHeaders()) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
            boolean wanted = response.getCode() == 200 && response.getEntity() != null;
            if (!wanted || !kind.accepts(headers.get("content-type"))) {
                return new Answer(response.getCode(), headers, new byte[0], false);
            }
            return body(response, headers, maxBytes);
        } finally {
            // Closing a response reads the rest of its body, which may never end: break the connection off first.
            request.cancel();
            closeQuietly(response);
        }
    }

    private static Answer body(ClassicHttpResponse response, Map<String, String> headers, int maxBytes)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        try {
            InputStream content = response.getEntity().getContent();
            int count = content.read(buffer);
            while (count >= 0 && body.size() + count <= maxBytes) {
                body.write(buffer, 0, count);
                count = content.read(buffer);
            }
            if (count >= 0) {
                body.write(buffer, 0, maxBytes - body.size());
            }
            return new Answer(response.getCode(), headers, body.toByteArray(), count >= 0);
        } catch (ZipException | EOFException e) {
            throw new BodyBrokenException(e);
        }
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            // the connection was broken off on purpose
        }
    }
}
