package org.zhengming.api.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The front of a mail server that cannot encrypt by itself: speaks SMTP (RFC 3207) until the client asks for STARTTLS,
 * takes the connection over to TLS, and hands on what is said from then on.
 */
final class StartTlsFront implements AutoCloseable {

    private final ServerSocket listening;
    private final SSLContext context;
    private final int behind;
    private final List<String> saidInTheOpen = new CopyOnWriteArrayList<>();

    /**
     * @param keys PKCS #12 file with the certificate to show
     * @param behind port of the mail server on this machine
     */
    StartTlsFront(Path keys, String password, int behind) throws IOException, GeneralSecurityException {
        this.context = context(keys, password.toCharArray());
        this.behind = behind;
        this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::listen);
    }

    private static SSLContext context(Path keys, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** First words of the commands that came before the connection was encrypted. */
    List<String> saidInTheOpen() {
        return List.copyOf(saidInTheOpen);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            say(client, "220 localhost ready");
            for (String command = command(client); !command.isEmpty(); command = command(client)) {
                String word = command.split(" ")[0].toUpperCase(Locale.ROOT);
                saidInTheOpen.add(word);
                switch (word) {
                    case "EHLO" -> say(client, "250-localhost\r\n250 STARTTLS");
                    case "STARTTLS" -> {
                        say(client, "220 go ahead");
                        encrypted(client);
                        return;
                    }
                    default -> say(client, "530 Must issue a STARTTLS command first");
                }
            }
        } catch (IOException brokenOff) {
            // The client does not trust us, or is done.
        }
    }

    private void encrypted(Socket client) throws IOException {
        SSLSocket secret = (SSLSocket) context.getSocketFactory().createSocket(client, null, true);
        secret.setUseClientMode(false);
        secret.startHandshake();
        try (secret;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            command(server); // its greeting: ours stands
            Thread back = Thread.startVirtualThread(() -> handOn(server, secret));
            handOn(secret, server);
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void handOn(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException brokenOff) {
            // Either side may hang up.
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** One line, and not a byte of what comes after it: empty at the end. */
    private static String command(Socket socket) throws IOException {
        InputStream input = socket.getInputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
