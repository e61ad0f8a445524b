package org.zhengming.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that takes every connection and then says nothing, or a byte a second without an end. Only that it has no
 * {@code robots.txt} it says at once.
 */
final class HangingSite implements AutoCloseable {

    private static final byte[] START =
            "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private static final byte[] NO_ROBOTS =
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final boolean drips;

    private HangingSite(boolean drips) throws IOException {
        this.drips = drips;
        Thread.ofVirtual().start(this::accept);
    }

    static HangingSite silent() throws IOException {
        return new HangingSite(false);
    }

    static HangingSite dripping() throws IOException {
        return new HangingSite(true);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How many answers have been asked for that never come. */
    int asked() {
        return asked.get();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket connection = server.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> answer(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void answer(Socket connection) {
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = connection.getOutputStream();
            String request = in.readLine();
            if (request != null && request.contains("/robots.txt")) {
                out.write(NO_ROBOTS);
                connection.close();
                return;
            }
            asked.incrementAndGet();
            if (drips) {
                drip(out);
            }
        } catch (IOException hungUp) {
            // the other side has lost its patience
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        out.write(START);
        while (true) {
            out.write(' ');
            out.flush();
            TimeUnit.SECONDS.sleep(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
