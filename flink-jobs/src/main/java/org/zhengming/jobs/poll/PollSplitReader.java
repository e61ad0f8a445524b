package org.zhengming.jobs.poll;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.flink.metrics.MetricGroup;
import org.zhengming.jobs.metrics.JobMetrics;

/** Polls the split that is due first and sleeps until one is due. */
final class PollSplitReader<T> implements SplitReader<PolledItem<T>, PollSplit> {

    private final PollerFactory<T> pollers;
    private final MetricGroup metrics;
    private final PriorityQueue<Due<T>> queue =
            new PriorityQueue<>(Comparator.comparingLong((Due<T> due) -> due.split.nextAt()));
    private final Object alarm = new Object();
    private boolean woken;

    /** A split, its poller, and what is wrong with it. */
    private static final class Due<T> {
        private final Poller<T> poller;
        private PollSplit split;
        private volatile String problem;

        Due(Poller<T> poller, PollSplit split) {
            this.poller = poller;
            this.split = split;
        }
    }

    PollSplitReader(PollerFactory<T> pollers, MetricGroup metrics) {
        this.pollers = pollers;
        this.metrics = metrics;
    }

    @Override
    public void handleSplitsChanges(SplitsChange<PollSplit> change) {
        for (PollSplit split : change.splits()) {
            Due<T> due = new Due<>(open(split.id()), split);
            queue.add(due);
            JobMetrics.ofSource(JobMetrics.sum(metrics), split.id()).gauge(JobMetrics.PROBLEM, () -> due.problem);
        }
    }

    private Poller<T> open(String id) {
        try {
            return pollers.open(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RecordsWithSplitIds<PolledItem<T>> fetch() throws IOException {
        try {
            if (queue.isEmpty() || !sleepUntil(queue.peek().split.nextAt())) {
                return new RecordsBySplits<>(Map.of(), Set.of());
            }
            return poll(queue.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Polling was interrupted");
        }
    }

    private RecordsWithSplitIds<PolledItem<T>> poll(Due<T> due) throws IOException, InterruptedException {
        Poll<T> poll = due.poller.poll(due.split.state());
        due.problem = poll.problem();
        due.split = new PollSplit(due.split.id(), poll.state(), poll.nextAt());
        queue.add(due);
        List<PolledItem<T>> items = new ArrayList<>();
        poll.items().forEach(item -> items.add(new PolledItem<>(item, null)));
        items.add(new PolledItem<>(null, due.split));
        return new RecordsBySplits<>(Map.<String, Collection<PolledItem<T>>>of(due.split.id(), items), Set.of());
    }

    /** False when woken before the time. */
    private boolean sleepUntil(long time) throws InterruptedException {
        synchronized (alarm) {
            long left;
            while (!woken && (left = time - System.currentTimeMillis()) > 0) {
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

    @Override
    public void close() throws IOException {
        for (Due<T> due : queue) {
            due.poller.close();
        }
    }
}
