package org.zhengming.jobs.story;

import java.io.File;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.DateTimeBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.zhengming.analytics.story.Swell;

/**
 * Alarms as JSON Lines in a folder a day. A file appears under its final name when the checkpoint that holds its alarms
 * is complete, each alarm exactly once; names that begin with a dot are not finished.
 */
public final class SwellSink {

    private SwellSink() {}

    /** A sink that writes below {@code folder}. */
    public static Sink<Swell> into(String folder) {
        return FileSink.forRowFormat(new Path(new File(folder).toURI()), new SwellEncoder())
                .withBucketAssigner(new DateTimeBucketAssigner<>("yyyy-MM-dd"))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(OutputFileConfig.builder()
                        .withPartPrefix("alerts")
                        .withPartSuffix(".jsonl")
                        .build())
                .build();
    }
}
