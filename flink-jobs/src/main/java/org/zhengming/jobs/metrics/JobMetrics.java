package org.zhengming.jobs.metrics;

import org.apache.flink.metrics.MetricGroup;

/** Names of the job's own metrics, and how their values over all subtasks are put together. */
public final class JobMetrics {

    /** Items that became posts. */
    public static final String READ = "read";
    /** Posts that concern somebody in the registry. */
    public static final String SCREENED = "screened";
    /** Posts that concern nobody. */
    public static final String MISSES = "misses";
    /** Posts seen before, unchanged. */
    public static final String DUPLICATES = "duplicates";
    /** Posts that the analysis dropped. */
    public static final String DROPPED = "dropped";
    /** Documents written to the index, updates included. */
    public static final String INDEXED = "indexed";
    /** Items that could not be read. */
    public static final String DEAD_LETTERS = "deadLetters";
    /** Posts of one source. */
    public static final String ITEMS = "items";
    /** When a source last gave a post, milliseconds since 1970. */
    public static final String LAST_ITEM_AT = "lastItemAt";
    /** Why a source gives nothing, a {@link SourceProblem}; of the registry file, a sentence. */
    public static final String PROBLEM = "problem";
    /** Files of a folder that the job has taken up, read or not. */
    public static final String FILES_KNOWN = "filesKnown";
    /** Files taken up and given to no reader yet. */
    public static final String FILES_WAITING = "filesWaiting";
    /** Files that a reader is reading. */
    public static final String FILES_OPEN = "filesOpen";

    /** Hash of the registry version that an operator works with. */
    public static final String REGISTRY_VERSION = "registryVersion";
    /** What the registry file goes by among the sources; no source of the configuration can have a space in its id. */
    public static final String REGISTRY_FILE = "registry file";

    static final String MARK = "zhengming";
    static final String SUM = "sum";
    static final String LATEST = "latest";
    static final String SOURCE = "source";

    private JobMetrics() {}

    /** Metrics whose values are added up over the subtasks. */
    public static MetricGroup sum(MetricGroup group) {
        return group.addGroup(MARK, SUM);
    }

    /** Metrics of which the greatest value over the subtasks counts, such as a time. */
    public static MetricGroup latest(MetricGroup group) {
        return group.addGroup(MARK, LATEST);
    }

    /** Metrics of one source of the configuration. */
    public static MetricGroup ofSource(MetricGroup group, String source) {
        return group.addGroup(SOURCE, source);
    }
}
