package org.zhengming.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.TestLimits;
import org.zhengming.api.TestReader;
import org.zhengming.api.TestServer;
import org.zhengming.api.security.AccountRole;

class KeepAliveTest {

    private static final List<String> PATHS = List.of(
            "/api/v1/no-such-thing",
            "/api/v1/findings/none",
            "/api/v1/findings?q=%22open",
            "/api/v1/findings?size=0",
            "/assets/none.js");

    @Test
    void a_connection_goes_on_however_quickly_the_next_request_follows(@TempDir Path data) throws IOException {
        try (TestServer server = TestServer.start(data, settings -> settings.withLimits(TestLimits.lively()));
                Socket socket = new Socket("127.0.0.1", server.port())) {
            TestReader officer = server.signedIn(AccountRole.PUBLICITY_OFFICER);
            String cookie =
                    "zhengming-session=" + officer.cookie("zhengming-session").orElseThrow();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < 300; i++) {
                String request = "GET " + PATHS.get(i % PATHS.size()) + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                        + cookie + "\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

                assertThat(answer(in)).as("request %d", i).startsWith("HTTP/1.1 4");
            }
        }
    }

    /** The first line, after reading everything else. */
    private static String answer(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        in.readNBytes(length);
        return first;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
