package org.zhengming.analytics.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengming.analytics.ReasonTexts;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.model.ModelLabel;
import org.zhengming.analytics.story.StoryPolicy;
import org.zhengming.analytics.story.StoryThreshold;

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

    /** Leaks are decided one by one, and the last two only help to decide: no threshold of theirs is asked. */
    private static final Set<ModelLabel> UNASKED =
            EnumSet.of(ModelLabel.PRIVATE_INFO, ModelLabel.MEANT, ModelLabel.OFFENSIVE);

    private static final List<String> LABELS = EnumSet.complementOf(EnumSet.copyOf(UNASKED)).stream()
            .map(ModelLabel::name)
            .toList();
    private static final List<String> STORY_LABELS =
            Arrays.stream(StoryThreshold.values()).map(StoryThreshold::label).toList();

    private final List<PolicyProblem> problems = new ArrayList<>();
    private final List<PolicyRow> rows = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<ModelLabel, Double> thresholds = new EnumMap<>(ModelLabel.class);
    private final Map<StoryThreshold, Double> storyThresholds = new EnumMap<>(StoryThreshold.class);
    private final ReasonTexts texts = new ReasonTexts(Locale.ROOT);
    private String version = "";
    private int line;

    /** @throws PolicyException with everything wrong */
    RoutePolicy read(List<String> lines) {
        for (String each : lines) {
            line++;
            String text = (line == 1 && each.startsWith("\ufeff") ? each.substring(1) : each).strip();
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
        return new RoutePolicy(version, rows, thresholds, new StoryPolicy(version, storyThresholds));
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
        Optional<StoryThreshold> ofStories = StoryThreshold.of(fields[0]);
        double value = fields.length == 2 ? number(fields[1]) : Double.NaN;
        if (ofStories.isPresent()) {
            storyThreshold(ofStories.get(), value);
        } else if (value > 0 && value <= 1 && LABELS.contains(fields[0])) {
            thresholds.put(ModelLabel.valueOf(fields[0]), value);
        } else {
            problem(
                    "THRESHOLD_INVALID",
                    "This is no threshold.",
                    "Write a line such as threshold THREAT 0.7, above 0 and at most 1, for one of " + LABELS
                            + ", or such as threshold pile-on-voices 20 for one of " + STORY_LABELS + ".");
        }
    }

    private void storyThreshold(StoryThreshold threshold, double value) {
        if (threshold.allows(value)) {
            storyThresholds.put(threshold, value);
        } else {
            problem(
                    "THRESHOLD_INVALID",
                    threshold.label() + " cannot be set so.",
                    "Write " + threshold.bounds() + ", such as threshold " + threshold.label() + " "
                            + threshold.usualText() + ".");
        }
    }

    /** Not a number when the text is none. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
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
