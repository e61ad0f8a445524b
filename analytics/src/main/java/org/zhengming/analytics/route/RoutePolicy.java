package org.zhengming.analytics.route;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.Route;

/**
 * The table that turns what was seen into a suggested path: rows from the top, the first that holds decides.
 *
 * @param version told in the reasons of each finding
 * @param rows the last holds always
 */
public record RoutePolicy(String version, List<PolicyRow> rows) {

    private static final String FILE = "policy.txt";
    private static final String VERSION = "version ";

    /** @throws IllegalArgumentException if some post would find no row */
    public RoutePolicy {
        rows = List.copyOf(rows);
        PolicyRow last = rows.isEmpty() ? null : rows.getLast();
        boolean holdsAlways = last != null
                && last.about() == PolicyRow.About.ANY
                && last.signals().isEmpty()
                && last.contexts().isEmpty();
        if (!holdsAlways || last.route() != Route.MONITOR) {
            throw new IllegalArgumentException("the last row of the route policy must hold always and only monitor");
        }
    }

    /** The policy committed with the project. */
    public static RoutePolicy committed() {
        try (InputStream in = RoutePolicy.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if a line is neither empty, a comment, the version nor a row */
    public static RoutePolicy parse(List<String> lines) {
        String version = "";
        List<PolicyRow> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(VERSION)) {
                version = line.substring(VERSION.length()).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(PolicyRow.parse(line));
            }
        }
        return new RoutePolicy(version, rows);
    }
}
