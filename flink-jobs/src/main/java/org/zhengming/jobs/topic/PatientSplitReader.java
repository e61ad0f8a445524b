package org.zhengming.jobs.topic;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.kafka.source.metrics.KafkaSourceReaderMetrics;
import org.apache.flink.connector.kafka.source.reader.KafkaPartitionSplitReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * Reads partitions. When the cluster refuses this client, that is reported and asked again after pauses that double up
 * to a minute; the place in each partition stays.
 */
final class PatientSplitReader extends KafkaPartitionSplitReader {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    private final String servers;
    private final AtomicReference<String> problem;
    private final Object alarm = new Object();
    private boolean woken;
    private int refusals;

    /** @param problem as in {@link PatientSubscriber} */
    PatientSplitReader(
            Properties client,
            String servers,
            SourceReaderContext context,
            KafkaSourceReaderMetrics metrics,
            AtomicReference<String> problem) {
        super(client, context, metrics);
        this.servers = servers;
        this.problem = problem;
    }

    @Override
    public RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>> fetch() throws IOException {
        try {
            RecordsWithSplitIds<ConsumerRecord<byte[], byte[]>> records = super.fetch();
            refusals = 0;
            problem.set(null);
            return records;
        } catch (AuthenticationException | AuthorizationException e) {
            problem.set(TopicProblems.of(e, servers, null).write());
            pause(FIRST_PAUSE.multipliedBy(1L << Math.min(refusals++, MOST_DOUBLINGS)));
            return new RecordsBySplits<>(Map.of(), Set.of());
        }
    }

    private void pause(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (alarm) {
            long left;
            while (!woken && (left = (end - System.nanoTime()) / 1_000_000) > 0) {
                try {
                    alarm.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            woken = false;
        }
    }

    @Override
    public void wakeUp() {
        synchronized (alarm) {
            woken = true;
            alarm.notifyAll();
        }
        super.wakeUp();
    }
}
