package org.zhengming.jobs.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.metrics.MetricGroup;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.metrics.SourceProblem;

/**
 * Lists the folder again and again and takes up each file whose size and time were the same in two listings in a row,
 * oldest first. Readers ask for the next file when they are done with one.
 */
final class FolderEnumerator implements SplitEnumerator<FolderSplit, FolderProgress> {

    private final String source;
    private final Path folder;
    private final Duration interval;
    private final SplitEnumeratorContext<FolderSplit> context;
    private final Map<String, FileVersion> known;
    private final Deque<FolderSplit> waiting;
    private final Set<Integer> idleReaders = new LinkedHashSet<>();
    private Map<String, FileVersion> listedBefore = Map.of();
    private volatile String problem;
    private volatile long filesKnown;
    private volatile long filesWaiting;

    FolderEnumerator(
            String source,
            Path folder,
            Duration interval,
            FolderProgress before,
            SplitEnumeratorContext<FolderSplit> context) {
        this.source = source;
        this.folder = folder;
        this.interval = interval;
        this.context = context;
        this.known = new HashMap<>(before.known());
        this.waiting = new ArrayDeque<>(before.waiting());
    }

    @Override
    public void start() {
        MetricGroup metrics = JobMetrics.ofSource(JobMetrics.sum(context.metricGroup()), source);
        metrics.gauge(JobMetrics.FILES_KNOWN, () -> filesKnown);
        metrics.gauge(JobMetrics.FILES_WAITING, () -> filesWaiting);
        metrics.gauge(JobMetrics.PROBLEM, () -> problem);
        context.callAsync(() -> FolderListing.of(folder), this::listed, 0, interval.toMillis());
    }

    private void listed(Map<String, FileVersion> files, Throwable failure) {
        if (failure != null) {
            String code =
                    failure instanceof IOException ? SourceProblem.FOLDER_UNREADABLE : SourceProblem.READING_FAILED;
            problem = SourceProblem.of(code, source).write();
            return;
        }
        problem = null;
        known.keySet().retainAll(files.keySet());
        files.entrySet().stream()
                .filter(file -> file.getValue().equals(listedBefore.get(file.getKey())))
                .filter(file -> !file.getValue().equals(known.get(file.getKey())))
                .map(file -> new FolderSplit(file.getKey(), file.getValue(), 0))
                .sorted(Comparator.comparingLong(
                                (FolderSplit split) -> split.version().modified())
                        .thenComparing(FolderSplit::path))
                .forEach(this::takeUp);
        listedBefore = files;
        assignWaiting();
    }

    private void takeUp(FolderSplit split) {
        known.put(split.path(), split.version());
        waiting.add(split);
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        idleReaders.add(subtask);
        assignWaiting();
    }

    @Override
    public void addReader(int subtask) {
        // A reader asks for a file when it has none.
    }

    @Override
    public void addSplitsBack(List<FolderSplit> splits, int subtask) {
        idleReaders.remove(subtask);
        splits.forEach(waiting::addFirst);
        assignWaiting();
    }

    private void assignWaiting() {
        idleReaders.retainAll(context.registeredReaders().keySet());
        for (int reader : List.copyOf(idleReaders)) {
            FolderSplit next = waiting.poll();
            if (next == null) {
                break;
            }
            context.assignSplit(next, reader);
            idleReaders.remove(reader);
        }
        filesKnown = known.size();
        filesWaiting = waiting.size();
    }

    @Override
    public FolderProgress snapshotState(long checkpointId) {
        return new FolderProgress(Map.copyOf(known), List.copyOf(waiting));
    }

    @Override
    public void close() {}
}
