package org.zhengming.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs the job in a process of its own until that is killed. */
final class CrashedJob implements AutoCloseable {

    private final Process process;

    private CrashedJob(Process process) {
        this.process = process;
    }

    static CrashedJob start(Path home) throws Exception {
        return start(home, "bench");
    }

    /** The job of the configuration in {@code home}, with the sources that are added meanwhile. */
    static CrashedJob kept(Path home) throws Exception {
        return start(home, "kept");
    }

    private static CrashedJob start(Path home, String which) throws Exception {
        return new CrashedJob(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashedJob.class.getName(),
                        home.toString(),
                        which)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("process.log").toFile())
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits so long at most for the process to end by itself. */
    boolean endsWithin(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** SIGKILL: the process gets no chance to save anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** Entry of the process. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        if (arguments[1].equals("kept")) {
            KeptJob.start(AddedSourcesTest.configuration(home), Bench.SETTINGS);
        } else {
            new Bench(home).start();
        }
        Thread.currentThread().join();
    }
}
