package org.zhengming.jobs.poll;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.jobs.metrics.JobMetrics;

/** Polls one place each time it is due and sleeps in between. */
final class PollSplitReader<T> implements SplitReader<PolledItem<T>, PollSplit> {

    private static final Logger LOG = LoggerFactory.getLogger(PollSplitReader.class);
    private static final Duration AFTER_AN_ERROR = Duration.ofMinutes(1);

    private final Poller<T> poller;
    private final MetricGroup metrics;
    private final Object alarm = new Object();
    private boolean woken;
    private PollSplit split;
    private volatile String problem;
    private Thread polling;
    private boolean brokenOff;

    PollSplitReader(Poller<T> poller, MetricGroup metrics) {
        this.poller = poller;
        this.metrics = metrics;
    }

    @Override
    public void handleSplitsChanges(SplitsChange<PollSplit> change) {
        split = change.splits().get(0);
        JobMetrics.ofSource(JobMetrics.sum(metrics), split.id()).gauge(JobMetrics.PROBLEM, () -> problem);
    }

    @Override
    public RecordsWithSplitIds<PolledItem<T>> fetch() throws InterruptedIOException {
        try {
            if (split != null && sleepUntil(split.nextAt())) {
                return poll();
            }
        } catch (InterruptedException e) {
            synchronized (alarm) {
                if (!brokenOff) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("Polling was interrupted");
                }
            }
        }
        return new RecordsBySplits<>(Map.of(), Set.of());
    }

    private RecordsWithSplitIds<PolledItem<T>> poll() throws InterruptedException {
        PollResult<T> result = pollOrReport();
        problem = result.problem();
        split = new PollSplit(split.id(), result.state(), result.nextAt());
        List<PolledItem<T>> items = new ArrayList<>();
        result.items().forEach(item -> items.add(new PolledItem<>(item, null)));
        items.add(new PolledItem<>(null, split));
        return new RecordsBySplits<>(Map.<String, Collection<PolledItem<T>>>of(split.id(), items), Set.of());
    }

    /** An error of the program at one place must not stop the others. */
    private PollResult<T> pollOrReport() throws InterruptedException {
        startPolling();
        try {
            return poller.poll(split.id(), split.state());
        } catch (RuntimeException e) {
            LOG.error("Polling {} failed", split.id(), e);
            return new PollResult<>(
                    List.of(),
                    split.state(),
                    System.currentTimeMillis() + AFTER_AN_ERROR.toMillis(),
                    poller.failed(split.id(), e));
        } finally {
            endPolling();
        }
    }

    private void startPolling() {
        synchronized (alarm) {
            polling = Thread.currentThread();
        }
    }

    /** Takes a late interruption back, which is meant for the poll and for nothing after it. */
    private void endPolling() {
        synchronized (alarm) {
            polling = null;
            if (brokenOff) {
                Thread.interrupted();
            }
        }
    }

    /** False when woken before the time; after {@link #breakOff} it is never time. */
    private boolean sleepUntil(long time) throws InterruptedException {
        synchronized (alarm) {
            long left;
            while (!woken && (left = brokenOff ? Long.MAX_VALUE : time - System.currentTimeMillis()) > 0) {
                alarm.wait(left);
            }
            boolean due = !woken;
            woken = false;
            return due;
        }
    }

    @Override
    public void wakeUp() {
        synchronized (alarm) {
            woken = true;
            alarm.notifyAll();
        }
    }

    /** Breaks off a poll under way, and polls no more. */
    void breakOff() {
        synchronized (alarm) {
            brokenOff = true;
            if (polling != null) {
                polling.interrupt();
            }
        }
    }

    @Override
    public void close() {}
}
