package org.zhengming.api.alert;

/** Ids of alerts: {@code <milliseconds since 1970>-<digest>}, the same after a restart. */
final class AlertId {

    private AlertId() {}

    static String of(long millis, String digest) {
        return millis + "-" + digest;
    }

    /** @return the time in the id, or the far future for one that is not ours */
    static long millis(String id) {
        String digits = id.substring(0, Math.max(0, id.indexOf('-')));
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : Long.MAX_VALUE;
    }
}
