package org.zhengming.jobs.poll;

import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher;
import org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;

/** A thread for each place, so that one that answers slowly holds no other back. */
final class FetcherPerSplit<E> extends SplitFetcherManager<E, PollSplit> {

    FetcherPerSplit(Supplier<SplitReader<E, PollSplit>> readers, Configuration configuration) {
        super(readers, configuration);
    }

    @Override
    public void addSplits(List<PollSplit> splits) {
        for (PollSplit split : splits) {
            SplitFetcher<E, PollSplit> fetcher = createSplitFetcher();
            fetcher.addSplits(List.of(split));
            startFetcher(fetcher);
        }
    }

    @Override
    public void removeSplits(List<PollSplit> splits) {
        throw new UnsupportedOperationException("A place stays with its reader");
    }
}
