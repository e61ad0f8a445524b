package org.zhengming.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process of a cluster, which can be ended and started again. */
final class ClusterProcess {

    private static final long LONGEST_END_SECONDS = 30;
    /** What Flink's distribution opens of the Java platform in its {@code env.java.opts.all}. */
    private static final List<String> OPENED = Stream.of(
                    "lang",
                    "lang.reflect",
                    "net",
                    "io",
                    "nio",
                    "text",
                    "time",
                    "util",
                    "util.concurrent",
                    "util.concurrent.atomic",
                    "util.concurrent.locks")
            .map(part -> "--add-opens=java.base/java." + part + "=ALL-UNNAMED")
            .toList();

    private final ClusterHome home;
    private final Path log;
    private final List<String> main;
    private Process process;

    /**
     * @param name of the log file
     * @param main heap, for instance {@code -Xmx768m}, main class and its arguments
     */
    ClusterProcess(ClusterHome home, String name, String... main) {
        this.home = home;
        this.log = home.logs().resolve(name + ".log");
        this.main = Arrays.asList(main);
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(OPENED);
        command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("-Dlogback.configurationFile=" + home.configuration().resolve("logback.xml"));
        command.addAll(List.of("-cp", home.classpath()));
        command.addAll(main);
        command.addAll(List.of("--configDir", home.configuration().toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** SIGTERM, and waits for the end. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** SIGKILL, and waits for the end. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd();
        }
    }

    String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The process of " + log.getFileName() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
