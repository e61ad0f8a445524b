package org.zhengming.analytics.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads list files: UTF-8, one entry a line; blank lines, and lines that begin with {@code #}, say nothing. */
public final class ListFile {

    private static final String COMMENT = "#";

    private ListFile() {}

    /**
     * @param user a class beside which the file lies
     * @param name relative to that class, or absolute on the class path
     * @return the entries in their order, without blanks around them
     * @throws IllegalStateException if there is no such file
     */
    public static List<String> lines(Class<?> user, String name) {
        try (InputStream file = user.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no list file " + name + " for " + user.getName());
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the list file " + name, unreadable);
        }
    }

    /** @return as {@link #lines}, the fields of each entry that blanks part */
    public static List<String[]> entries(Class<?> user, String name) {
        return lines(user, name).stream().map(line -> line.split("\\s+")).toList();
    }
}
