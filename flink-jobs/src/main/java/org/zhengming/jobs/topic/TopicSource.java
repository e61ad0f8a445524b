package org.zhengming.jobs.topic;

import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumStateSerializer;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator;
import org.apache.flink.connector.kafka.source.enumerator.initializer.NoStoppingOffsetsInitializer;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.metrics.KafkaSourceReaderMetrics;
import org.apache.flink.connector.kafka.source.reader.KafkaRecordEmitter;
import org.apache.flink.connector.kafka.source.reader.KafkaSourceReader;
import org.apache.flink.connector.kafka.source.reader.fetcher.KafkaSourceFetcherManager;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.metrics.MetricGroup;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.stream.SourceItem;

/**
 * Topics of a Kafka cluster. Each partition is one split, whose offset stands in the checkpoints; partitions added later
 * are found by themselves.
 *
 * <p>It is put together from the parts of Flink's connector. The connector's own source fails the whole job when the
 * cluster cannot be reached or refuses; this one reports it and tries again, and the other sources go on.
 */
public final class TopicSource implements Source<SourceItem, KafkaPartitionSplit, KafkaSourceEnumState> {

    private static final long serialVersionUID = 1L;

    private final TopicsSource source;

    private TopicSource(TopicsSource source) {
        this.source = source;
    }

    /**
     * The file with the client's settings may hold passwords: it is read here to see that it can be, and again where
     * topics are read, but does not travel with the job's graph.
     *
     * @throws org.zhengming.jobs.JobStartException if the file with the client's settings cannot be read
     */
    public static TopicSource of(TopicsSource source) {
        TopicClient.properties(source);
        return new TopicSource(source);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context) {
        return new KafkaSourceEnumerator(
                subscriber(context),
                start(),
                new NoStoppingOffsetsInitializer(),
                TopicClient.properties(source),
                context,
                getBoundedness());
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state) {
        return new KafkaSourceEnumerator(
                subscriber(context),
                start(),
                new NoStoppingOffsetsInitializer(),
                TopicClient.properties(source),
                context,
                getBoundedness(),
                state);
    }

    private PatientSubscriber subscriber(SplitEnumeratorContext<KafkaPartitionSplit> context) {
        AtomicReference<String> problem = problemShownBy(context.metricGroup());
        return new PatientSubscriber(source.topics(), source.servers(), problem);
    }

    private OffsetsInitializer start() {
        return switch (source.start()) {
            case EARLIEST -> OffsetsInitializer.earliest();
            case LATEST -> OffsetsInitializer.latest();
        };
    }

    @Override
    public SourceReader<SourceItem, KafkaPartitionSplit> createReader(SourceReaderContext context) {
        FutureCompletingBlockingQueue<RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>>> queue =
                new FutureCompletingBlockingQueue<>();
        KafkaSourceReaderMetrics metrics = new KafkaSourceReaderMetrics(context.metricGroup());
        AtomicReference<String> problem = problemShownBy(context.metricGroup());
        Properties client = TopicClient.properties(source);
        return new KafkaSourceReader<>(
                queue,
                new KafkaSourceFetcherManager(
                        queue,
                        () -> new PatientSplitReader(client, source.servers(), context, metrics, problem),
                        finished -> {}),
                new KafkaRecordEmitter<>(new MessageItems(source.id())),
                context.getConfiguration(),
                context,
                metrics);
    }

    private AtomicReference<String> problemShownBy(MetricGroup metrics) {
        AtomicReference<String> problem = new AtomicReference<>();
        JobMetrics.ofSource(JobMetrics.sum(metrics), source.id()).gauge(JobMetrics.PROBLEM, problem::get);
        return problem;
    }

    @Override
    public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
        return new KafkaPartitionSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
        return new KafkaSourceEnumStateSerializer();
    }
}
