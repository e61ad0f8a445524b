package org.zhengming.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.Swell;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.jobs.deadletter.DeadLetterSink;
import org.zhengming.jobs.habit.Arrival;
import org.zhengming.jobs.habit.HabitFunction;
import org.zhengming.jobs.index.IndexSink;
import org.zhengming.jobs.poll.PollingSource;
import org.zhengming.jobs.reanalysis.ReanalysisSource;
import org.zhengming.jobs.registry.RegistryFunction;
import org.zhengming.jobs.rules.RulesFiles;
import org.zhengming.jobs.rules.RulesUpdate;
import org.zhengming.jobs.story.MaskedPost;
import org.zhengming.jobs.story.StoryFunction;
import org.zhengming.jobs.story.SubjectSighting;
import org.zhengming.jobs.story.SwellFunction;
import org.zhengming.jobs.story.SwellSink;
import org.zhengming.jobs.stream.AnalyseFunction;
import org.zhengming.jobs.stream.AnalysedPost;
import org.zhengming.jobs.stream.DeadLetterOutput;
import org.zhengming.jobs.stream.DeduplicateFunction;
import org.zhengming.jobs.stream.MaskFunction;
import org.zhengming.jobs.stream.ObservedPost;
import org.zhengming.jobs.stream.PostDigest;
import org.zhengming.jobs.stream.ScreenFunction;

/**
 * The job's graph:
 *
 * <pre>
 * each source -> split -> first pass -> screen -> deduplicate -> analyse -> mask -> story -> index
 *                  |           |         ^  |                    ^   |         |
 *                  |           |         |  +---------+          |   |         +-> swell -> alerts
 * registry, policy )-----------)---------+------------)----------+   |
 *                  +-----------+----------------------+--------------+-> dead letters
 * what is indexed, when it is to be judged anew ----------------------------------------------> index
 * </pre>
 *
 * <p>Screening comes before deduplication on purpose: what concerns nobody never reaches an operator that keeps state,
 * and so never a checkpoint. For the same reason checkpoints are aligned: unaligned ones would write posts under way.
 *
 * <p>Every operator's uid is part of what a checkpoint means. A uid never changes; a new meaning takes a new uid.
 */
public final class JobTopology {

    private final StreamExecutionEnvironment environment;
    private final JobParts parts;

    private JobTopology(StreamExecutionEnvironment environment, JobParts parts) {
        this.environment = environment;
        this.parts = parts;
    }

    /** Adds the job to {@code environment}, which decides where and how it runs. */
    public static void build(StreamExecutionEnvironment environment, JobParts parts) {
        new JobTopology(environment, parts).build();
    }

    private void build() {
        BroadcastStream<RulesUpdate> rules = rules();

        List<SourceReading> readings = SourceReading.all(environment, parts);
        union(readings, reading -> reading.split().getSideOutput(Arrival.TAG))
                .keyBy(Arrival::source, Types.STRING)
                .process(
                        new HabitFunction(parts.sources().ids(), parts.sources().paused()), Types.VOID)
                .setParallelism(1)
                .uid("habit")
                .name("habit");
        SingleOutputStreamOperator<ObservedPost> screened = union(readings, SourceReading::passed)
                .connect(rules)
                .process(new ScreenFunction(parts.rules()), TypeInformation.of(ObservedPost.class))
                .uid("screen")
                .name("screen");
        SingleOutputStreamOperator<ObservedPost> changed = screened.keyBy(PostDigest::key, Types.STRING)
                .process(
                        new DeduplicateFunction(parts.settings().forgetAfter()), TypeInformation.of(ObservedPost.class))
                .uid("deduplicate")
                .name("deduplicate");
        SingleOutputStreamOperator<AnalysedPost> analysed = changed.connect(rules)
                .process(new AnalyseFunction(parts.rules()), TypeInformation.of(AnalysedPost.class))
                .uid("analyse")
                .name("analyse");

        SingleOutputStreamOperator<IndexedFinding> told = analysed.map(
                        new MaskFunction(parts.sealKeys().toString()), TypeInformation.of(MaskedPost.class))
                .uid("mask")
                .name("mask")
                .keyBy(MaskedPost::subject, Types.STRING)
                .process(new StoryFunction(parts.rules().policyStore()), TypeInformation.of(IndexedFinding.class))
                .uid("story")
                .name("story");
        told.union(reanalysed())
                .sinkTo(new IndexSink(
                        parts.index(),
                        parts.settings().commitInterval(),
                        parts.retention(),
                        parts.deadLetters().toString(),
                        parts.deletions().toString()))
                .setParallelism(1)
                .uid("index")
                .name("index");
        told.getSideOutput(StoryFunction.SIGHTINGS)
                .keyBy(SubjectSighting::key, Types.STRING)
                .process(new SwellFunction(parts.rules().policyStore()), TypeInformation.of(Swell.class))
                .uid("swell")
                .name("swell")
                .sinkTo(SwellSink.into(parts.alerts().toString()))
                .setParallelism(1)
                .uid("alerts")
                .name("alerts");
        union(readings, reading -> deadLetters(reading.split()).union(deadLetters(reading.passed())))
                .union(deadLetters(screened), deadLetters(analysed))
                .sinkTo(DeadLetterSink.into(parts.deadLetters().toString()))
                .setParallelism(1)
                .uid("dead-letters")
                .name("dead-letters");
    }

    /** The rules have no event time: their source goes idle at once and holds nothing back. */
    private BroadcastStream<RulesUpdate> rules() {
        RulesFiles files = new RulesFiles(
                parts.registryFile().toString(),
                parts.rules().registryStore(),
                parts.policyFile() == null ? null : parts.policyFile().toString(),
                parts.rules().policyStore(),
                parts.settings().registryInterval());
        return environment
                .fromSource(
                        new PollingSource<>(files.ids(), files),
                        WatermarkStrategy.<RulesUpdate>noWatermarks().withIdleness(Duration.ofSeconds(1)),
                        "registry and policy",
                        TypeInformation.of(RulesUpdate.class))
                .setParallelism(1)
                .uid("registry")
                .broadcast(RegistryFunction.state(), RegistryFunction.policyState());
    }

    /** What is indexed and judged otherwise by now. Written as it comes: its story and its counters stay. */
    private DataStream<IndexedFinding> reanalysed() {
        return environment
                .fromSource(
                        new PollingSource<>(
                                Set.of(ReanalysisSource.ID),
                                new ReanalysisSource(
                                        parts.reanalysis().toString(),
                                        parts.index(),
                                        parts.rules(),
                                        parts.sealKeys().toString(),
                                        parts.settings().registryInterval().multipliedBy(3))),
                        WatermarkStrategy.<IndexedFinding>noWatermarks().withIdleness(Duration.ofSeconds(1)),
                        "reanalysis",
                        TypeInformation.of(IndexedFinding.class))
                .setParallelism(1)
                .uid("reanalysis");
    }

    private static <T> DataStream<T> union(List<SourceReading> readings, Function<SourceReading, DataStream<T>> part) {
        return readings.stream().map(part).reduce(DataStream::union).orElseThrow();
    }

    private static DataStream<DeadLetter> deadLetters(SingleOutputStreamOperator<?> operator) {
        return operator.getSideOutput(DeadLetterOutput.TAG);
    }
}
