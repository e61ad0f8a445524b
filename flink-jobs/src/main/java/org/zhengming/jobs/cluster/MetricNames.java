package org.zhengming.jobs.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengming.jobs.metrics.JobMetrics;

/** What Flink's REST endpoint calls the job's own metrics: {@code operator.zhengming.sum.source.ID.name}. */
final class MetricNames {

    private static final Pattern OURS =
            Pattern.compile("(?:.*\\.)?zhengming\\.(sum|latest)\\.(?:source\\.([^.]+)\\.)?([^.]+)");
    /** Spaces and colons of an operator's name come as underscores. */
    private static final Pattern TOPICS = Pattern.compile("(?:.*\\.)?Source__topics_([^.]+)\\." + JobMetrics.PENDING);

    private static final Map<String, String> FILES = Map.of(
            JobMetrics.REGISTRY_FILE.replace(' ', '_'),
            JobMetrics.REGISTRY_FILE,
            JobMetrics.POLICY_FILE.replace(' ', '_'),
            JobMetrics.POLICY_FILE);

    private MetricNames() {}

    /**
     * A metric of the job's own.
     *
     * @param key as in {@link org.zhengming.jobs.metrics.MetricReadings.Values}
     * @param latest whether the greatest value over the subtasks counts, and not their sum
     */
    record Ours(String key, boolean latest) {}

    /** Whether it is one of ours. */
    static boolean isOurs(String name) {
        return read(name).isPresent();
    }

    /** Whether its value is a text. */
    static boolean isText(String name) {
        return name.endsWith("." + JobMetrics.PROBLEM)
                || name.endsWith("." + JobMetrics.REGISTRY_VERSION)
                || name.endsWith("." + JobMetrics.POLICY_VERSION);
    }

    /** Empty for Flink's own metrics. */
    static Optional<Ours> read(String name) {
        Matcher topics = TOPICS.matcher(name);
        if (topics.matches()) {
            return Optional.of(new Ours(JobMetrics.PENDING + "@Source: topics " + topics.group(1), false));
        }
        Matcher ours = OURS.matcher(name);
        if (!ours.matches()) {
            return Optional.empty();
        }
        String source = ours.group(2);
        String key = source == null ? ours.group(3) : ours.group(3) + "@" + FILES.getOrDefault(source, source);
        return Optional.of(new Ours(key, ours.group(1).equals("latest")));
    }
}
