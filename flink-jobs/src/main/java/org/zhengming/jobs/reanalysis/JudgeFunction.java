package org.zhengming.jobs.reanalysis;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.jobs.rules.Rules;

/** A {@link Judge} as an operator. */
final class JudgeFunction extends RichFlatMapFunction<IndexedFinding, IndexedFinding> {

    /** Names of what is counted. */
    static final String SEEN = "seen";

    static final String UNCHANGED = "unchanged";
    static final String FAILED = "failed";

    private static final long serialVersionUID = 1L;

    private final Rules rules;
    private final String sealKeys;
    private final String ledger;
    private final boolean dryRun;
    private final LongCounter seen = new LongCounter();
    private final LongCounter unchanged = new LongCounter();
    private final LongCounter failed = new LongCounter();
    private transient Judge judge;

    JudgeFunction(Rules rules, Path sealKeys, Path ledger, boolean dryRun) {
        this.rules = rules;
        this.sealKeys = sealKeys.toString();
        this.ledger = ledger.toString();
        this.dryRun = dryRun;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        judge = new Judge(rules, Path.of(sealKeys), Path.of(ledger), dryRun);
        getRuntimeContext().addAccumulator(SEEN, seen);
        getRuntimeContext().addAccumulator(UNCHANGED, unchanged);
        getRuntimeContext().addAccumulator(FAILED, failed);
    }

    @Override
    public void flatMap(IndexedFinding held, Collector<IndexedFinding> fresh) {
        judge.judge(held).ifPresent(fresh::collect);
        seen.add(1);
    }

    @Override
    public void close() throws IOException {
        if (judge != null) {
            unchanged.add(judge.unchanged());
            failed.add(judge.failed());
            judge.close();
        }
    }
}
