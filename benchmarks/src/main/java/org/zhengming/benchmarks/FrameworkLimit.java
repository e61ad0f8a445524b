package org.zhengming.benchmarks;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.zhengming.jobs.EmbeddedJob;
import org.zhengming.jobs.JobParts;
import org.zhengming.jobs.folder.FolderSource;
import org.zhengming.jobs.stream.ObservedPost;
import org.zhengming.jobs.stream.SourceItem;
import org.zhengming.jobs.stream.SplitFunction;

/** The same source and the same reading under the same settings, and then nothing. */
final class FrameworkLimit {

    private FrameworkLimit() {}

    static void build(StreamExecutionEnvironment environment, JobParts parts) {
        parts.sources().folders().forEach((id, folder) -> environment
                .fromSource(
                        new FolderSource(id, folder, parts.settings().folderInterval()),
                        WatermarkStrategy.<SourceItem>forBoundedOutOfOrderness(
                                        parts.settings().outOfOrder())
                                .withTimestampAssigner((item, before) -> item.eventTime())
                                .withIdleness(parts.settings().idleAfter()),
                        "folder " + id,
                        TypeInformation.of(SourceItem.class))
                .process(new SplitFunction())
                .returns(TypeInformation.of(ObservedPost.class))
                .sinkTo(new DiscardingSink<>()));
    }

    static long done(EmbeddedJob job) {
        return job.counters().read();
    }
}
