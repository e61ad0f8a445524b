package org.zhengming.api.evidence.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The only way out that the browser has: lets it through to hosts that the captured page names, at addresses that may
 * be connected to, and within limits.
 */
final class BrowserProxy implements Closeable {

    private static final int MOST_CONNECTIONS = 64;
    private static final int LONGEST_HEAD = 32 << 10;
    private static final long MOST_BYTES = 100L << 20;
    private static final int CONNECT_MILLIS = 10_000;

    private final ServerSocket server;
    private final CheckedAddresses addresses;
    private final Predicate<String> allowed;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<String> contacted = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
    private final AtomicLong bytes = new AtomicLong();

    /** @param allowed the hosts that the browser is let through to, lower case */
    BrowserProxy(CheckedAddresses addresses, Predicate<String> allowed) throws IOException {
        this.addresses = addresses;
        this.allowed = allowed;
        server = new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Host, port and address. */
    List<String> contacted() {
        return List.copyOf(new TreeSet<>(contacted));
    }

    List<String> refused() {
        return List.copyOf(new TreeSet<>(refused));
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(BrowserProxy::closeQuietly);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket browser = server.accept();
                if (!connections.tryAcquire()) {
                    closeQuietly(browser);
                    continue;
                }
                open.add(browser);
                Thread.ofVirtual().start(() -> {
                    try (browser) {
                        serve(browser);
                    } catch (IOException | RuntimeException brokenOff) {
                        // the browser shows what is missing, and the list of refused hosts names it
                    } finally {
                        open.remove(browser);
                        connections.release();
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket browser) throws IOException {
        String head = head(browser.getInputStream());
        String[] line = head.substring(0, head.indexOf("\r\n")).split(" ");
        boolean tunnel = line[0].equals("CONNECT");
        URI target = URI.create(tunnel ? "https://" + line[1] : line[1]);
        int port = target.getPort() > 0 ? target.getPort() : 80;
        try (Socket far = connect(target.getHost(), port)) {
            if (far == null) {
                browser.getOutputStream()
                        .write(ascii("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
                return;
            }
            open.add(far);
            if (tunnel) {
                browser.getOutputStream().write(ascii("HTTP/1.1 200 Connection established\r\n\r\n"));
            } else {
                far.getOutputStream().write(ascii(rewritten(head, line, target)));
            }
            Thread back = Thread.ofVirtual().start(() -> pipe(far, browser));
            pipe(browser, far);
            back.join();
            open.remove(far);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return {@code null} when it must not or cannot be connected to */
    private Socket connect(String host, int port) {
        if (host == null || !allowed.test(host.toLowerCase(java.util.Locale.ROOT))) {
            refused.add(host + ":" + port);
            return null;
        }
        try {
            InetAddress address = addresses.of(host).get(0);
            Socket far = new Socket();
            far.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
            contacted.add(host + ":" + port + " " + address.getHostAddress());
            return far;
        } catch (CaptureFailure | IOException e) {
            refused.add(host + ":" + port);
            return null;
        }
    }

    /** In the form a server of its own is asked in; one request a connection. */
    private static String rewritten(String head, String[] line, URI target) {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        StringBuilder out = new StringBuilder(line[0] + " " + path + query + " HTTP/1.1\r\n");
        for (String header : head.substring(head.indexOf("\r\n") + 2).split("\r\n")) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (!header.isEmpty() && !lower.startsWith("proxy-") && !lower.startsWith("connection:")) {
                out.append(header).append("\r\n");
            }
        }
        return out.append("Connection: close\r\n\r\n").toString();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private void pipe(Socket from, Socket to) {
        byte[] buffer = new byte[1 << 14];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (bytes.addAndGet(count) > MOST_BYTES) {
                    break;
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException brokenOff) {
            // either side may go at any time
        }
        closeQuietly(from);
        closeQuietly(to);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is gone either way
        }
    }
}
