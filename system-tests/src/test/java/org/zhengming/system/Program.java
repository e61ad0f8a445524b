package org.zhengming.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as the launcher runs it: a process of its own, from the built jars. */
final class Program implements AutoCloseable {

    /** What a command that ended has left. */
    record Result(int exitCode, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    private final Process process;
    private final Capture out;
    private final Capture err;

    private Program(Process process) {
        this.process = process;
        this.out = new Capture(process.inputReader(StandardCharsets.UTF_8));
        this.err = new Capture(process.errorReader(StandardCharsets.UTF_8));
    }

    /** Root of the checkout. */
    static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("zhengming"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** A port that nobody listens on now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Program start(String... arguments) {
        return start(List.of(), arguments);
    }

    static Program start(List<String> javaOptions, String... arguments) {
        return start(List.of(), javaOptions, arguments);
    }

    /** @param within a command that runs the command which follows it */
    static Program start(List<String> within, List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>(within);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.add("-Dzhengming.home=" + home());
        command.addAll(javaOptions);
        command.add("-cp");
        command.add(home().resolve("api/target/zhengming-api.jar") + ":" + home().resolve("api/target/lib") + "/*");
        command.add("org.zhengming.api.command.Zhengming");
        command.addAll(List.of(arguments));
        try {
            return new Program(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end, with nothing on its standard input. */
    static Result run(String... arguments) {
        return run(new byte[0], arguments);
    }

    static Result run(byte[] input, String... arguments) {
        try (Program program = start(List.of("-Xmx400m"), arguments)) {
            program.give(input);
            return program.waitForEnd(Duration.ofMinutes(2));
        }
    }

    void give(byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result waitForEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + limit + "\n" + out.text() + err.text());
            }
            return new Result(process.exitValue(), out.wholeText(), err.wholeText());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the program has printed a line that holds {@code text}. */
    void waitForLine(String text, Duration limit) {
        Eventually.is("a line with " + text, limit, () -> {
            if (!process.isAlive() && !out.text().contains(text)) {
                throw new AssertionError("the program ended: " + out.text() + err.text());
            }
            return out.text().contains(text);
        });
    }

    /** SIGKILL, and nothing else. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGTERM, as Ctrl-C or a service manager would, and waits for the end. */
    void stop() {
        process.destroy();
        waitForEnd(Duration.ofSeconds(60));
    }

    long id() {
        return process.pid();
    }

    /** What it has printed so far, both streams. */
    String printed() {
        return out.text() + err.text();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    /** Reads one stream of the process as it comes, so that the process never waits for us. */
    private static final class Capture {

        private final StringBuffer text = new StringBuffer();
        private final Thread reader;

        Capture(BufferedReader from) {
            reader = Thread.startVirtualThread(() -> {
                try (from) {
                    char[] buffer = new char[8192];
                    for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                        text.append(buffer, 0, n);
                    }
                } catch (IOException e) {
                    text.append("(stream closed)");
                }
            });
        }

        String text() {
            return text.toString();
        }

        String wholeText() throws InterruptedException {
            reader.join();
            return text();
        }
    }
}
