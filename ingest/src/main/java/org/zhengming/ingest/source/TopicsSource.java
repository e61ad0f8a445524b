package org.zhengming.ingest.source;

import java.util.List;

/**
 * Topics of a Kafka cluster. Each message is one post as JSON, in any form that an export file may have.
 *
 * @param servers some of the cluster's brokers, {@code host:port} joined by commas
 * @param topics not empty
 * @param group consumer group under which the cluster shows how far the job has come; the job itself goes by its
 *     checkpoints
 * @param start where to begin in a partition that no checkpoint knows
 * @param settings absolute path of a properties file with further settings of the Kafka client, such as those of its
 *     security; {@code null} when there is none
 */
public record TopicsSource(
        String id, String label, String servers, List<String> topics, String group, Start start, String settings)
        implements Source {

    /** Called by its id. */
    public TopicsSource(String id, String servers, List<String> topics, String group, Start start, String settings) {
        this(id, id, servers, topics, group, start, settings);
    }

    /** Where to begin. */
    public enum Start {
        /** With the oldest message that the cluster still has. */
        EARLIEST,
        /** With the next message. */
        LATEST
    }

    public TopicsSource {
        topics = List.copyOf(topics);
    }
}
