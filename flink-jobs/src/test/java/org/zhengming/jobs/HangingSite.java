package org.zhengming.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A server that takes every connection and then says nothing, or a byte a second without an end. */
final class HangingSite implements AutoCloseable {

    private static final byte[] START =
            "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
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

    /** How many connections have been made. */
    int asked() {
        return connections.size();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket connection = server.accept();
                connections.add(connection);
                if (drips) {
                    Thread.ofVirtual().start(() -> drip(connection));
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static void drip(Socket connection) {
        try (OutputStream out = connection.getOutputStream()) {
            out.write(START);
            while (true) {
                out.write(' ');
                out.flush();
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (IOException hungUp) {
            // the other side has lost its patience
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
