package org.zhengming.jobs.topic;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.zhengming.jobs.metrics.SourceProblem;

/** Says why a cluster gives nothing. */
final class TopicProblems {

    private TopicProblems() {}

    /** @param topic that was asked for, or {@code null} when it was not one alone */
    static SourceProblem of(Throwable failure, String servers, String topic) {
        boolean missing =
                failure instanceof UnknownTopicOrPartitionException || failure instanceof InvalidTopicException;
        if (missing && topic != null) {
            return SourceProblem.of(SourceProblem.TOPIC_MISSING, topic);
        }
        boolean refused = failure instanceof AuthenticationException || failure instanceof AuthorizationException;
        return SourceProblem.of(refused ? SourceProblem.KAFKA_REFUSED : SourceProblem.KAFKA_UNREACHABLE, servers);
    }
}
