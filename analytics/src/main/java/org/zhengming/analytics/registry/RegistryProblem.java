package org.zhengming.analytics.registry;

/**
 * One thing wrong in a registry file.
 *
 * @param code stable, upper-case words joined by {@code _}
 * @param line number of the line, from 1; 0 when it concerns the whole file
 * @param message what is wrong, one plain sentence
 * @param wayOut what to do about it
 */
public record RegistryProblem(String code, long line, String message, String wayOut) {

    @Override
    public String toString() {
        String place = line > 0 ? "line " + line + ": " : "";
        return place + message + " [" + code + "] " + wayOut;
    }
}
