package org.zhengming.api.evidence.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.netpreserve.jwarc.HttpResponse;
import org.zhengming.api.evidence.record.Exchange;

/**
 * HTTP/1.1 over a socket of its own, so that the bytes can be kept as they pass and the address is exactly the one that
 * was checked. One request a connection, no cookies.
 */
final class HttpWire {

    private final CapturePolicy policy;
    private final CheckedAddresses addresses;
    private final Clock clock;

    HttpWire(CapturePolicy policy, CheckedAddresses addresses, Clock clock) {
        this.policy = policy;
        this.addresses = addresses;
        this.clock = clock;
    }

    RawExchange get(WebAddress url) throws CaptureFailure {
        List<InetAddress> resolved = addresses.of(url.host());
        Instant deadline = clock.instant().plus(policy.timeout());
        for (int i = 0; ; i++) {
            try {
                return get(url, resolved, resolved.get(i), deadline);
            } catch (CaptureFailure e) {
                if (e.code() != CaptureFailure.Code.UNREACHABLE || i + 1 == resolved.size()) {
                    throw e;
                }
            }
        }
    }

    private RawExchange get(WebAddress url, List<InetAddress> resolved, InetAddress address, Instant deadline)
            throws CaptureFailure {
        Duration left = Duration.between(clock.instant(), deadline);
        if (!left.isPositive()) {
            throw new CaptureFailure(CaptureFailure.Code.TIMEOUT);
        }
        AtomicBoolean late = new AtomicBoolean();
        try (Socket socket = new Socket()) {
            Thread watch = watch(socket, left, late);
            try {
                Instant started = clock.instant();
                socket.connect(new InetSocketAddress(address, url.port()), (int) left.toMillis());
                CertificateWitness witness = url.secure() ? new CertificateWitness() : null;
                Socket wire = witness == null ? socket : secured(socket, url, witness);
                Exchange.Tls tls = witness == null ? null : witness.tls(((SSLSocket) wire).getSession());
                byte[] request = request(url);
                wire.getOutputStream().write(request);
                wire.getOutputStream().flush();
                return answer(url, resolved, address, tls, witness, request, wire.getInputStream(), started);
            } finally {
                watch.interrupt();
            }
        } catch (SocketTimeoutException e) {
            throw new CaptureFailure(CaptureFailure.Code.TIMEOUT, e);
        } catch (IOException | GeneralSecurityException e) {
            throw new CaptureFailure(late.get() ? CaptureFailure.Code.TIMEOUT : CaptureFailure.Code.UNREACHABLE, e);
        }
    }

    private RawExchange answer(
            WebAddress url,
            List<InetAddress> resolved,
            InetAddress address,
            Exchange.Tls tls,
            CertificateWitness witness,
            byte[] request,
            InputStream wire,
            Instant started)
            throws IOException, CaptureFailure {
        Tee tee = new Tee(wire, policy.maxBytes());
        try {
            HttpResponse passed = HttpResponse.parse(Channels.newChannel(tee));
            passed.body().consume();
        } catch (TooLargeException e) {
            throw new CaptureFailure(CaptureFailure.Code.TOO_LARGE);
        } catch (org.netpreserve.jwarc.ParsingException | RuntimeException e) {
            throw new CaptureFailure(CaptureFailure.Code.ANSWER_BROKEN, e);
        }
        byte[] response = tee.taken();
        HttpResponse again = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(response)));
        Exchange facts = new Exchange(
                url.url().toString(),
                resolved.stream().map(InetAddress::getHostAddress).toList(),
                address.getHostAddress(),
                url.port(),
                tls,
                started,
                clock.instant(),
                again.status(),
                again.headers().first("Date").orElse(null),
                again.headers().first("Location").orElse(null));
        return new RawExchange(
                facts,
                address,
                request,
                response,
                body(again),
                again.headers().first("Content-Type").orElse(null),
                witness == null ? List.of() : witness.chain());
    }

    /** Uncompressed as far as the limit; what cannot be uncompressed is left to those who read the archive. */
    private byte[] body(HttpResponse response) {
        try {
            byte[] body = response.bodyDecoded().stream().readNBytes(policy.maxBytes() + 1);
            return body.length > policy.maxBytes() ? new byte[0] : body;
        } catch (IOException | RuntimeException unreadable) {
            return new byte[0];
        }
    }

    private byte[] request(WebAddress url) {
        return ("GET " + url.target() + " HTTP/1.1\r\n"
                        + "Host: " + url.authority() + "\r\n"
                        + "User-Agent: " + policy.userAgent() + "\r\n"
                        + "Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8\r\n"
                        + "Accept-Language: zh-CN,zh;q=0.9,en;q=0.5\r\n"
                        + "Accept-Encoding: identity\r\n"
                        + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static SSLSocket secured(Socket socket, WebAddress url, CertificateWitness witness)
            throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {witness}, null);
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, url.host(), url.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!url.host().startsWith("[") && !url.host().matches("[0-9.]+")) {
            parameters.setServerNames(List.of(new SNIHostName(url.host())));
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** A socket's own timeout starts anew with every byte; this one does not. */
    private static Thread watch(Socket socket, Duration timeout, AtomicBoolean late) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(timeout);
                late.set(true);
                socket.close();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (IOException alreadyClosed) {
                late.set(true);
            }
        });
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps what passes. */
    private static final class Tee extends InputStream {
        private final InputStream from;
        private final int limit;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        Tee(InputStream from, int limit) {
            this.from = from;
            this.limit = limit;
        }

        byte[] taken() {
            return taken.toByteArray();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = from.read(into, offset, length);
            if (count > 0) {
                taken.write(into, offset, count);
            }
            if (taken.size() > limit) {
                throw new TooLargeException();
            }
            return count;
        }
    }
}
