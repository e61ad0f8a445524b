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
    /** Items that could not be read: those of {@link #DEAD_LETTERS} at the first stage. */
    public static final String DEAD_READ = "deadRead";
    /** Posts on which the screening failed. */
    public static final String DEAD_SCREENED = "deadScreened";
    /** Posts on which the analysis failed. */
    public static final String DEAD_ANALYSED = "deadAnalysed";
    /** Documents that the index refused. */
    public static final String DEAD_INDEXED = "deadIndexed";
    /** Findings that were masked and given their story. */
    public static final String TOLD = "told";
    /** Posts that the analysis made a finding of. */
    public static final String ANALYSED = "analysed";
    /** How long findings took from the arrival of their post until they could be searched, a {@link LatencyCounter}. */
    public static final String FROM_ARRIVAL = "fromArrival";
    /** As {@link #FROM_ARRIVAL}, from the publication of the post. */
    public static final String FROM_PUBLICATION = "fromPublication";
    /** Messages that a source of topics has not read, as Flink's connector counts them. */
    public static final String PENDING = "pendingRecords";
    /** Posts of one source. */
    public static final String ITEMS = "items";
    /** When a source last gave a post, milliseconds since 1970. */
    public static final String LAST_ITEM_AT = "lastItemAt";
    /** Since when a source is silent against its habit, milliseconds since 1970; 0 when it is not. */
    public static final String SILENT_SINCE = "silentSince";
    /** How many times a silent source usually gives something in the time since. */
    public static final String MISSED = "missed";
    /** For how long a source's habit has been watched, minutes. */
    public static final String WATCHED = "watched";
    /** How long a source's pauses usually are at this hour, seconds; 0 while its habit is being learnt. */
    public static final String USUAL_PAUSE = "usualPause";
    /** Why a source gives nothing, a {@link SourceProblem}; of the registry and the policy file, a sentence. */
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

    /** Hash of the route policy's version that an operator works with. */
    public static final String POLICY_VERSION = "policyVersion";
    /** What the policy file goes by among the sources. */
    public static final String POLICY_FILE = "policy file";

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
