package org.zhengming.jobs.stream;

import java.nio.file.Path;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.IndexedFindings;
import org.zhengming.analytics.index.TextSeal;

/**
 * Makes what the index keeps: private values masked, the original sealed, the author left out. The time of observation
 * is the version.
 */
public final class MaskFunction extends RichMapFunction<AnalysedPost, IndexedFinding> {

    private static final long serialVersionUID = 1L;

    private final String keyFile;
    private transient TextSeal seal;

    /** @param keyFile of the seal, created when missing; it does not travel with the job's graph */
    public MaskFunction(String keyFile) {
        this.keyFile = keyFile;
    }

    @Override
    public void open(OpenContext context) {
        seal = TextSeal.open(Path.of(keyFile));
    }

    @Override
    public IndexedFinding map(AnalysedPost analysed) {
        ObservedPost observed = analysed.observed();
        return IndexedFindings.of(
                observed.post(),
                analysed.finding(),
                observed.observedAt(),
                Instant.ofEpochMilli(observed.observedAt()),
                content -> seal.seal(content, observed.post().id()));
    }
}
