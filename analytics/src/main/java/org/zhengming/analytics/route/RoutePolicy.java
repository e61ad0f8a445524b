package org.zhengming.analytics.route;

import java.util.ArrayList;
import java.util.List;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.resource.ListFile;

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
        return parse(ListFile.lines(RoutePolicy.class, FILE));
    }

    /** @throws IllegalArgumentException if a line is neither the version nor a row */
    public static RoutePolicy parse(List<String> lines) {
        String version = "";
        List<PolicyRow> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(VERSION)) {
                version = line.substring(VERSION.length()).strip();
            } else {
                rows.add(PolicyRow.parse(line));
            }
        }
        return new RoutePolicy(version, rows);
    }
}
