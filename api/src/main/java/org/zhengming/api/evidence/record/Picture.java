package org.zhengming.api.evidence.record;

import java.util.List;

/**
 * How the picture of the page came about.
 *
 * @param reason why there is none, or {@code null}
 * @param browser name and version, or {@code null}
 * @param width in pixels, 0 without a picture
 * @param cut whether the page goes on below the picture
 * @param contacted hosts the browser was let through to, with the addresses they resolved to
 * @param refused hosts the browser asked for and was not let through to
 */
public record Picture(
        State state,
        String reason,
        String browser,
        int width,
        int height,
        boolean cut,
        List<String> contacted,
        List<String> refused) {

    /** Whether there is one. */
    public enum State {
        TAKEN,
        /** No browser is installed or configured. */
        NONE,
        FAILED
    }

    public Picture {
        contacted = List.copyOf(contacted);
        refused = List.copyOf(refused);
    }

    public static Picture none() {
        return without(State.NONE, "no browser is installed or configured");
    }

    public static Picture failed(String reason) {
        return without(State.FAILED, reason);
    }

    private static Picture without(State state, String reason) {
        return new Picture(state, reason, null, 0, 0, false, List.of(), List.of());
    }
}
