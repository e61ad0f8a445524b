package org.zhengming.jobs.reanalysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.reanalysis.ChangeLedger;
import org.zhengming.analytics.reanalysis.ChangeSummary;
import org.zhengming.analytics.reanalysis.ReanalysisFiles;
import org.zhengming.analytics.reanalysis.Run;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.jobs.DataLock;
import org.zhengming.jobs.FlinkSettings;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.JobSettings;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.OwnFiles;
import org.zhengming.jobs.index.IndexSink;
import org.zhengming.jobs.index.SearchIndexFactory;
import org.zhengming.jobs.retention.Retention;
import org.zhengming.jobs.rules.Rules;

/**
 * The batch form of the job: what is indexed in place of the sources, the same analysis, the same sink.
 *
 * <pre>
 * index -> judge -> index
 *            +----> ledger of changes
 * </pre>
 */
public final class BatchReanalysis {

    private final Configuration configuration;
    private final JobSettings settings;
    private final JobDirectories directories;

    public BatchReanalysis(Configuration configuration, JobSettings settings) {
        this.configuration = configuration;
        this.settings = settings;
        this.directories = new JobDirectories(configuration.data());
    }

    /**
     * Does what is asked for or was begun, and keeps everything else off the data meanwhile. A run that is killed is done
     * again by the next call, and comes to the same.
     *
     * @throws JobStartException DATA_IN_USE if a job works on the data, or REANALYSIS_FAILED
     */
    public Run apply(String by, Instant since) throws IOException {
        try (DataLock held = DataLock.take(directories.lock())) {
            ReanalysisFiles files = new ReanalysisFiles(directories.reanalysis());
            Run begun = files.latest()
                    .filter(Run::underWay)
                    .orElseGet(() -> files.request(by, since, false, Instant.now()));
            Rules rules = Rules.of(configuration);
            Run run = begun.running(rules.registry().hash(), rules.policy().hash(), Run.Progress.NONE);
            files.put(run);
            return files.finish(run, execute(run, rules, files.ledger()), Instant.now());
        }
    }

    /**
     * Tells what would change, and writes nothing. A job may be running on the data.
     *
     * @throws JobStartException REANALYSIS_FAILED
     */
    public Run dryRun(String by, Instant since) throws IOException {
        Path ledgers = Files.createTempDirectory("zhengming-reanalysis");
        try {
            Path ledger = ledgers.resolve("changes.jsonl");
            Rules rules = Rules.of(configuration);
            Run run = Run.requested("dry-run", by, Instant.now(), since, true)
                    .running(rules.registry().hash(), rules.policy().hash(), Run.Progress.NONE);
            Run.Progress progress = execute(run, rules, ledger);
            return run.done(
                    Instant.now(),
                    progress,
                    ChangeSummary.of(ChangeLedger.read(ledger).values()));
        } finally {
            OwnFiles.deleteRecursively(ledgers);
        }
    }

    private Run.Progress execute(Run run, Rules rules, Path ledger) throws IOException {
        Path scratch = Files.createTempDirectory("zhengming-scratch");
        try {
            StreamExecutionEnvironment environment =
                    StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.batch(settings, scratch));
            build(environment, run, rules, ledger);
            JobExecutionResult result = environment.execute("zhengming reanalysis");
            Map<String, Object> counted = result.getAllAccumulatorResults();
            long seen = (Long) counted.getOrDefault(JudgeFunction.SEEN, 0L);
            return new Run.Progress(seen, seen, (Long) counted.getOrDefault(JudgeFunction.UNCHANGED, 0L), (Long)
                    counted.getOrDefault(JudgeFunction.FAILED, 0L));
        } catch (Exception e) {
            throw new JobStartException(
                    "REANALYSIS_FAILED",
                    "The reanalysis did not come to its end.",
                    "See the log for the cause and run it again: it goes on from what is done.",
                    e);
        } finally {
            OwnFiles.deleteRecursively(scratch);
        }
    }

    private void build(StreamExecutionEnvironment environment, Run run, Rules rules, Path ledger) {
        SearchIndexFactory index = SearchIndexFactory.of(configuration);
        DataStream<IndexedFinding> judged = environment
                .fromSequence(0, 0)
                .setParallelism(1)
                .flatMap(new ReadIndexFunction(index, run.since()))
                .returns(TypeInformation.of(IndexedFinding.class))
                .setParallelism(1)
                .name("index")
                .rebalance()
                .flatMap(new JudgeFunction(rules, directories.sealKeys(), ledger, run.dryRun()))
                .returns(TypeInformation.of(IndexedFinding.class))
                .name("judge");
        if (run.dryRun()) {
            judged.sinkTo(new DiscardingSink<>()).name("nothing");
            return;
        }
        judged.sinkTo(new IndexSink(
                        index,
                        settings.commitInterval(),
                        Retention.ofRoutes(Map.of()),
                        directories.deadLetters().toString(),
                        directories.retention().toString()))
                .setParallelism(1)
                .name("write");
    }
}
