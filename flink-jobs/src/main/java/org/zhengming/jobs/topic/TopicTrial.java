package org.zhengming.jobs.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.zhengming.ingest.ReadOutcome;
import org.zhengming.ingest.export.MessageReader;
import org.zhengming.ingest.export.ReadLimits;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.metrics.SourceProblem;
import org.zhengming.jobs.trial.TrialReading;

/** Reads some messages of topics beside the job's own reading, outside any group. */
public final class TopicTrial {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MESSAGES = 20;
    private static final byte[] NOTHING = {};

    private TopicTrial() {}

    /** The oldest messages, or of a source that begins with the next one the newest. */
    public static TrialReading read(TopicsSource source) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(client(source))) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : source.topics()) {
                List<PartitionInfo> there = consumer.partitionsFor(topic, PATIENCE);
                if (there == null || there.isEmpty()) {
                    return TrialReading.failed(SourceProblem.of(SourceProblem.TOPIC_MISSING, topic));
                }
                there.forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
            }
            return read(source, consumer, partitions);
        } catch (KafkaException e) {
            String topic = source.topics().size() == 1 ? source.topics().getFirst() : null;
            return TrialReading.failed(TopicProblems.of(e, source.servers(), topic));
        } catch (JobStartException unreadableSettings) {
            return TrialReading.failed(SourceProblem.of(SourceProblem.KAFKA_REFUSED, source.servers()));
        }
    }

    private static TrialReading read(
            TopicsSource source, KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions, PATIENCE);
        long there = partitions.stream()
                .mapToLong(each -> end.get(each) - begin.get(each))
                .sum();
        boolean latest = source.start() == TopicsSource.Start.LATEST;
        consumer.assign(partitions);
        partitions.forEach(each ->
                consumer.seek(each, latest ? Math.max(begin.get(each), end.get(each) - MESSAGES) : begin.get(each)));
        List<ReadOutcome> outcomes = there == 0 ? List.of() : outcomes(source, consumer);
        return new TrialReading(latest ? 0 : there, true, outcomes, List.of());
    }

    private static List<ReadOutcome> outcomes(TopicsSource source, KafkaConsumer<byte[], byte[]> consumer) {
        MessageReader reader = new MessageReader(ReadLimits.DEFAULT);
        List<ReadOutcome> outcomes = new ArrayList<>();
        ConsumerRecords<byte[], byte[]> messages = consumer.poll(PATIENCE);
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            String place = new TopicPlace(source.id(), message.topic(), message.partition()).write();
            byte[] bytes = message.value() == null ? NOTHING : message.value();
            outcomes.addAll(reader.read(bytes, place, message.offset()));
        }
        return outcomes;
    }

    private static Properties client(TopicsSource source) {
        Properties client = TopicClient.properties(source);
        client.remove(ConsumerConfig.GROUP_ID_CONFIG);
        client.setProperty("bootstrap.resolve.timeout.ms", String.valueOf(PATIENCE.toMillis()));
        client.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, String.valueOf(MESSAGES));
        return client;
    }
}
