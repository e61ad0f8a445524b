package org.zhengming.analytics.route;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.resource.ListFile;
import org.zhengming.analytics.story.StoryPolicy;

/**
 * The table that turns what was seen into a suggested path: rows from the top, the first that holds decides.
 *
 * @param version told in the reasons of each finding
 * @param rows the last holds always
 * @param thresholds from which probability a signal or context is shown, above 0 and at most 1, where it differs from
 *     the committed one
 * @param stories by which thresholds posts belong together and alarms are raised
 */
public record RoutePolicy(
        String version, List<PolicyRow> rows, Map<ModelLabel, Double> thresholds, StoryPolicy stories) {

    private static final String FILE = "policy.txt";
    private static final long MOST_BYTES = 1 << 20;

    /** @throws IllegalArgumentException if some post would find no row */
    public RoutePolicy {
        rows = List.copyOf(rows);
        thresholds = Map.copyOf(thresholds);
        if (!endsWell(rows)) {
            throw new IllegalArgumentException("the last row of the route policy must hold always and only monitor");
        }
    }

    static boolean endsWell(List<PolicyRow> rows) {
        PolicyRow last = rows.isEmpty() ? null : rows.getLast();
        return last != null
                && last.about() == PolicyRow.About.ANY
                && last.signals().isEmpty()
                && last.contexts().isEmpty()
                && last.route() == Route.MONITOR;
    }

    /** The policy committed with the project. */
    public static RoutePolicy committed() {
        return parse(ListFile.lines(RoutePolicy.class, FILE));
    }

    /**
     * A policy of an office, in the form of the committed one.
     *
     * @throws PolicyException with everything wrong in it, by line
     * @throws IOException if the file cannot be read
     */
    public static RoutePolicy read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw unreadable("The file is larger than a policy can be.");
        }
        try {
            return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException notUtf8) {
            throw unreadable("The file is not UTF-8.");
        }
    }

    private static PolicyException unreadable(String message) {
        return new PolicyException(List.of(
                new PolicyProblem("NO_POLICY", 0, message, "Begin with a copy of the built-in policy and change it.")));
    }

    /**
     * @param lines comments and empty ones say nothing
     * @throws PolicyException with everything wrong in them
     */
    public static RoutePolicy parse(List<String> lines) {
        return new PolicyReader().read(lines);
    }
}
