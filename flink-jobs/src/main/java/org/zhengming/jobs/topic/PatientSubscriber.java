package org.zhengming.jobs.topic;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.connector.kafka.source.enumerator.subscriber.KafkaSubscriber;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.jobs.metrics.SourceProblem;

/**
 * Looks for the partitions of some topics again and again. What cannot be asked for is reported, and the partitions
 * known before stay.
 */
final class PatientSubscriber implements KafkaSubscriber {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PatientSubscriber.class);

    private final List<String> topics;
    private final String servers;
    private final transient AtomicReference<String> problem;
    private final Set<TopicPartition> known = new HashSet<>();

    /** @param problem shows what {@link SourceProblem#write} makes of a problem, {@code null} when all is well */
    PatientSubscriber(List<String> topics, String servers, AtomicReference<String> problem) {
        this.topics = topics;
        this.servers = servers;
        this.problem = problem;
    }

    @Override
    public Set<TopicPartition> getSubscribedTopicPartitions(AdminClient cluster) {
        String found = null;
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                cluster.describeTopics(topics).topicNameValues().entrySet()) {
            try {
                topic.getValue()
                        .get()
                        .partitions()
                        .forEach(partition -> known.add(new TopicPartition(topic.getKey(), partition.partition())));
            } catch (ExecutionException e) {
                found = TopicProblems.of(e.getCause(), servers, topic.getKey()).write();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Set.copyOf(known);
            }
        }
        show(found);
        return Set.copyOf(known);
    }

    private void show(String found) {
        String before = problem.getAndSet(found);
        if (found != null && !found.equals(before)) {
            LOG.warn("The topics {} are not all readable now: {}", topics, found);
        }
    }
}
