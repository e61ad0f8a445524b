package org.zhengming.analytics.route;

/**
 * One thing wrong in a file of a route policy.
 *
 * @param code stable, upper-case words joined by {@code _}
 * @param line number of the line, from 1; 0 when it concerns the whole file
 * @param message what is wrong, one plain sentence
 * @param wayOut what to do about it
 */
public record PolicyProblem(String code, int line, String message, String wayOut) {

    @Override
    public String toString() {
        String place = line > 0 ? "line " + line + ": " : "";
        return place + message + " [" + code + "] " + wayOut;
    }
}
