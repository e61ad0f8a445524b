package org.zhengming.api;

import java.time.Duration;
import org.zhengming.api.server.ApiSettings.Limits;

/** Limits small enough to reach in a test; everything else as usual. */
public final class TestLimits {

    private static final Limits USUAL = Limits.USUAL;

    private TestLimits() {}

    public static Limits signIn(int perAccount, int perAddress) {
        return limits(perAccount, perAddress, USUAL.searchBurst(), USUAL.indexTime(), USUAL.sessionLength());
    }

    public static Limits searchBurst(int burst) {
        return limits(10, 50, burst, USUAL.indexTime(), USUAL.sessionLength());
    }

    public static Limits indexTime(Duration time) {
        return limits(10, 50, 1000, time, USUAL.sessionLength());
    }

    public static Limits sessionLength(Duration length) {
        return limits(10, 50, 1000, USUAL.indexTime(), length);
    }

    /** Looks at the index and sends comments often. */
    public static Limits lively() {
        return limits(10, 50, 1000, USUAL.indexTime(), USUAL.sessionLength());
    }

    private static Limits limits(
            int perAccount, int perAddress, int searchBurst, Duration indexTime, Duration sessionLength) {
        return new Limits(
                1,
                1,
                indexTime,
                perAccount,
                perAddress,
                Duration.ofMinutes(15),
                searchBurst,
                0.01,
                2,
                Duration.ofMillis(100),
                50,
                16,
                Duration.ofMillis(50),
                USUAL.sessionIdle(),
                sessionLength);
    }
}
