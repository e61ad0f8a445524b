package org.zhengming.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.jobs.folder.FolderSource;
import org.zhengming.jobs.held.HeldSource;
import org.zhengming.jobs.poll.PollingSource;
import org.zhengming.jobs.replay.ReplaySource;
import org.zhengming.jobs.stream.FirstPassFunction;
import org.zhengming.jobs.stream.ObservedPost;
import org.zhengming.jobs.stream.SourceItem;
import org.zhengming.jobs.stream.SplitFunction;
import org.zhengming.jobs.topic.TopicSource;

/**
 * A source and what is done to its items in the task that reads them, so that nine posts in ten are never sent to another.
 *
 * @param split posts, with dead letters and arrivals aside
 * @param passed posts that may concern somebody, with dead letters aside
 */
record SourceReading(SingleOutputStreamOperator<ObservedPost> split, SingleOutputStreamOperator<ObservedPost> passed) {

    /** Polling is one task, a thread for each place: one fetcher sees to it that requests to a host take turns. */
    static List<SourceReading> all(StreamExecutionEnvironment environment, JobParts parts) {
        int parallelism = environment.getParallelism();
        List<SourceReading> readings = new ArrayList<>();
        new TreeMap<>(parts.sources().folders()).forEach((id, folder) -> {
            FolderSource source = new FolderSource(id, folder, parts.settings().folderInterval());
            readings.add(of(environment, parts, held(parts, id, source), "folder " + id, "folder-" + id, parallelism));
        });
        parts.sources().topics().stream()
                .sorted(Comparator.comparing(TopicsSource::id))
                .forEach(topics -> readings.add(of(
                        environment,
                        parts,
                        held(parts, topics.id(), TopicSource.of(topics)),
                        "topics " + topics.id(),
                        "topics-" + topics.id(),
                        parallelism)));
        if (!parts.sources().polled().isEmpty()) {
            PollingSource<SourceItem> polled = new PollingSource<>(
                    parts.sources().polled(), parts.sources().pollers());
            readings.add(of(environment, parts, polled, "feeds and pages", "polled", 1));
        }
        ReplaySource replays = new ReplaySource(
                parts.deadLetters().toString(),
                parts.retention(),
                parts.alerts().toString(),
                parts.deletions().toString(),
                parts.sources().folders(),
                parts.sources().topics(),
                parts.sources().feedsAndPages());
        readings.add(
                of(environment, parts, new PollingSource<>(Set.of(ReplaySource.ID), replays), "replays", "replays", 1));
        return readings;
    }

    /** The source as it is, or paused. */
    private static <S extends SourceSplit, P> Source<SourceItem, S, P> held(
            JobParts parts, String id, Source<SourceItem, S, P> source) {
        return parts.sources().paused().contains(id) ? new HeldSource<>(source) : source;
    }

    private static SourceReading of(
            StreamExecutionEnvironment environment,
            JobParts parts,
            Source<SourceItem, ?, ?> source,
            String name,
            String uid,
            int parallelism) {
        SingleOutputStreamOperator<ObservedPost> split = environment
                .fromSource(source, publicationTime(parts), name, TypeInformation.of(SourceItem.class))
                .setParallelism(parallelism)
                .uid(uid)
                .process(new SplitFunction())
                .returns(TypeInformation.of(ObservedPost.class))
                .setParallelism(parallelism)
                .uid("split-" + uid)
                .name("split " + name);
        SingleOutputStreamOperator<ObservedPost> passed = split.process(new FirstPassFunction(
                        parts.rules().registryStore(), parts.rules().registry()))
                .returns(TypeInformation.of(ObservedPost.class))
                .setParallelism(parallelism)
                .uid("first-pass-" + uid)
                .name("first pass " + name);
        return new SourceReading(split, passed);
    }

    private static WatermarkStrategy<SourceItem> publicationTime(JobParts parts) {
        return WatermarkStrategy.<SourceItem>forBoundedOutOfOrderness(
                        parts.settings().outOfOrder())
                .withTimestampAssigner((item, before) -> item.eventTime())
                .withIdleness(parts.settings().idleAfter());
    }
}
