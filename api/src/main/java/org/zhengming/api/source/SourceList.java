package org.zhengming.api.source;

import java.util.List;

/**
 * The sources, and what may be added.
 *
 * @param sources those of the configuration file first
 * @param folders beneath which folders may be watched
 * @param brokers sources of the configuration whose Kafka clusters may be read
 * @param resubmitted whether the job runs in a cluster, where an operator submits it again before changes take effect
 */
public record SourceList(
        List<SourceEntry> sources, List<String> folders, List<SourceBrokers> brokers, boolean resubmitted) {

    /** @param id of the source in the configuration */
    public record SourceBrokers(String id, String label) {}
}
