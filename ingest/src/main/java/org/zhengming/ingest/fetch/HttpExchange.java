package org.zhengming.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;

/** One request and its answer, within limits: no redirects, no retries, no cookies, a fresh connection each time. */
final class HttpExchange implements Closeable {

    private final CloseableHttpClient client;
    private final FetchPolicy policy;

    /** @param allowed the addresses that may be connected to */
    HttpExchange(FetchPolicy policy, NameResolver resolver, Predicate<InetAddress> allowed) {
        this.policy = policy;
        Timeout timeout = Timeout.of(policy.timeout());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(resolver, allowed))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(8)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(policy.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
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

    /** A host resolves to an address that must not be connected to. */
    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;
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

    /** @throws IOException one of the three above, or what the network gave */
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
        Thread watch = watch(request, policy.timeout(), late);
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

    /** A socket's own timeout starts anew with every byte; this one does not. */
    private static Thread watch(HttpGet request, Duration timeout, AtomicBoolean late) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(timeout);
                late.set(true);
                request.cancel();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Answer answer(HttpGet request, ContentKind kind, int maxBytes) throws IOException {
        ClassicHttpResponse response = client.executeOpen(host(request), request, null);
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

    private static HttpHost host(HttpGet request) throws IOException {
        try {
            return RoutingSupport.determineHost(request);
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            // the connection was broken off on purpose
        }
    }

    /** Resolves once, checks every address, and hands over exactly those to connect to. */
    private record CheckedResolver(NameResolver resolver, Predicate<InetAddress> allowed) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = resolver.resolve(host);
            for (InetAddress address : addresses) {
                if (!allowed.test(address)) {
                    throw new PrivateAddressException();
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
