package org.zhengming.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process brings about. */
final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private Await() {}

    /** Returns once {@code condition} holds, and fails after two minutes with a sentence that names {@code what}. */
    static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("After " + LONGEST.toSeconds() + " seconds still not: " + what);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
