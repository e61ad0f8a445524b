package org.zhengming.jobs.held;

import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Another source, paused: what it kept in the checkpoints is taken over and kept as it is, and nothing is read. The other
 * one goes on from there.
 */
public final class HeldSource<T, S extends SourceSplit, P> implements Source<T, S, P> {

    private static final long serialVersionUID = 1L;

    private final Source<T, S, P> source;

    public HeldSource(Source<T, S, P> source) {
        this.source = source;
    }

    @Override
    public Boundedness getBoundedness() {
        return source.getBoundedness();
    }

    @Override
    public SplitEnumerator<S, P> createEnumerator(SplitEnumeratorContext<S> context) throws Exception {
        return new HeldEnumerator<>(source.createEnumerator(context));
    }

    @Override
    public SplitEnumerator<S, P> restoreEnumerator(SplitEnumeratorContext<S> context, P progress) throws Exception {
        return new HeldEnumerator<>(source.restoreEnumerator(context, progress));
    }

    @Override
    public SourceReader<T, S> createReader(SourceReaderContext context) {
        return new HeldReader<>();
    }

    @Override
    public SimpleVersionedSerializer<S> getSplitSerializer() {
        return source.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<P> getEnumeratorCheckpointSerializer() {
        return source.getEnumeratorCheckpointSerializer();
    }
}
