package org.zhengming.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhengming.analytics.ReasonTexts;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.model.ModelLabel;

/**
 * Reads a route policy line by line and collects what is wrong in it. What an office may not decide is refused here too:
 * a referral for anything but leaks, intrusions, threats, calls to harass and extortion against a person, and forgetting
 * a post that concerns somebody.
 */
final class PolicyReader {

    private static final String COMMENT = "#";
    private static final String VERSION = "version ";
    private static final String THRESHOLD = "threshold ";
    private static final Set<SignalType> REFERABLE = Set.of(
            SignalType.PRIVATE_INFO,
            SignalType.PRIVACY_INTRUSION,
            SignalType.THREAT,
            SignalType.HARASSMENT_CALL,
            SignalType.EXTORTION);

    private final List<PolicyProblem> problems = new ArrayList<>();
    private final List<PolicyRow> rows = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<ModelLabel, Double> thresholds = new EnumMap<>(ModelLabel.class);
    private final ReasonTexts texts = new ReasonTexts(Locale.ROOT);
    private String version = "";
    private int line;

    /** @throws PolicyException with everything wrong */
    RoutePolicy read(List<String> lines) {
        for (String each : lines) {
            line++;
            String text = each.strip();
            if (!text.isEmpty() && !text.startsWith(COMMENT)) {
                read(text);
            }
        }
        line = 0;
        requireVersion();
        requireEnd();
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new RoutePolicy(version, rows, thresholds);
    }

    private void read(String text) {
        if (text.startsWith(VERSION)) {
            version(text.substring(VERSION.length()).strip());
        } else if (text.startsWith(THRESHOLD)) {
            threshold(text.substring(THRESHOLD.length()).strip().split("\\s+"));
        } else {
            row(text);
        }
    }

    private void version(String name) {
        if (!version.isEmpty()) {
            problem(
                    "VERSION_TWICE",
                    "A version stands further up already.",
                    "Leave one line that begins with version.");
        }
        version = name;
    }

    private void threshold(String[] fields) {
        try {
            double least = fields.length == 2 ? Double.parseDouble(fields[1]) : 0;
            if (least > 0 && least <= 1) {
                thresholds.put(ModelLabel.valueOf(fields[0]), least);
                return;
            }
        } catch (IllegalArgumentException e) {
            // Told below, as for a number out of bounds.
        }
        problem(
                "THRESHOLD_INVALID",
                "This is no threshold.",
                "Write a line such as threshold THREAT 0.7, above 0 and at most 1, for one of "
                        + Arrays.toString(ModelLabel.values()) + ".");
    }

    private void row(String text) {
        PolicyRow row;
        try {
            row = PolicyRow.parse(text);
        } catch (IllegalArgumentException e) {
            problem(
                    "ROW_INVALID",
                    e.getMessage() + ".",
                    "Write row | about | signals | context | route | reason, with - where a column does not matter.");
            return;
        }
        if (row.name().isEmpty() || !names.add(row.name())) {
            problem(
                    "ROW_NAME_TAKEN",
                    "The row has no name, or one that another has.",
                    "Give each row a name of its own.");
        }
        if (!row.reason().matches("ROUTE_[A-Z_]+")
                || row.reason().equals("ROUTE_POLICY")
                || !texts.knows(row.reason())) {
            problem(
                    "REASON_UNKNOWN",
                    "There is no sentence for " + row.reason() + ".",
                    "Use a reason of a built-in row.");
        }
        requireAllowed(row);
        rows.add(row);
    }

    private void requireAllowed(PolicyRow row) {
        if (row.route() == Route.DROP && row.about() != PolicyRow.About.NOBODY) {
            problem(
                    "DROP_OF_SOMEBODY",
                    "DROP is for posts that concern nobody.",
                    "Write nobody in the second column, or choose MONITOR.");
        }
        boolean referable = !row.signals().isEmpty()
                && REFERABLE.containsAll(row.signals().keySet())
                && !row.signals().containsValue(false);
        if (row.route() == Route.REFERRAL_REVIEW && !referable) {
            problem(
                    "REFERRAL_TOO_WIDE",
                    "A referral is only for leaks, intrusions, threats, calls to harass and extortion against a person.",
                    "Name signals among " + REFERABLE.stream().sorted().toList() + ", each with a * after it.");
        }
    }

    private void requireVersion() {
        if (version.isEmpty()) {
            problem(
                    "VERSION_MISSING",
                    "The policy has no version.",
                    "Add a line such as version 2026-11-21; every finding tells it.");
        }
    }

    private void requireEnd() {
        if (!RoutePolicy.endsWell(rows)) {
            problem(
                    "END_MISSING",
                    "The last row must hold always and only monitor.",
                    "End with: lawful | any | - | - | MONITOR | ROUTE_MONITOR");
        }
    }

    private void problem(String code, String message, String wayOut) {
        problems.add(new PolicyProblem(code, line, message, wayOut));
    }
}
