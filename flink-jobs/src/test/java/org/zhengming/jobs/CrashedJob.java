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
        return new CrashedJob(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashedJob.class.getName(),
                        home.toString())
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
        new Bench(Path.of(arguments[0])).start();
        Thread.currentThread().join();
    }
}
