package org.zhengming.api.command;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/** Keeps a command going until the process is asked to end, and then lets it end in order. */
final class Running {

    private Running() {}

    /** @param end closed on Ctrl-C or SIGTERM, before the process ends */
    static void untilStopped(AutoCloseable end, PrintWriter out) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            out.println("stopping");
            out.flush();
            close(end);
            stopped.countDown();
        }));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
