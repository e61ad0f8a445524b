package org.zhengming.jobs.stream;

import java.io.IOException;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.IndexedFindings;

/**
 * Makes what the index keeps: private values masked, the original sealed, the author left out. The time of observation
 * is the version.
 */
public final class MaskFunction extends RichMapFunction<AnalysedPost, IndexedFinding> {

    private static final long serialVersionUID = 1L;

    private final SealFactory seals;
    private transient SealFactory.Seal seal;

    /** Seals originals with the seal of {@code seals}. */
    public MaskFunction(SealFactory seals) {
        this.seals = seals;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        seal = seals.open();
    }

    @Override
    public IndexedFinding map(AnalysedPost analysed) {
        ObservedPost observed = analysed.observed();
        return IndexedFindings.of(
                observed.post(),
                analysed.finding(),
                observed.observedAt(),
                Instant.ofEpochMilli(observed.observedAt()),
                seal::seal);
    }
}
