package org.zhengming.jobs.deadletter;

import java.io.File;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.DateTimeBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.zhengming.ingest.DeadLetter;

/**
 * Dead letters as JSON Lines in a folder a day. A file appears under its final name when the checkpoint that holds its
 * letters is complete, each letter exactly once; names that begin with a dot are not finished.
 */
public final class DeadLetterSink {

    private DeadLetterSink() {}

    /** A sink that writes below {@code folder}. */
    public static Sink<DeadLetter> into(String folder) {
        return FileSink.forRowFormat(new Path(new File(folder).toURI()), new DeadLetterEncoder())
                .withBucketAssigner(new DateTimeBucketAssigner<>("yyyy-MM-dd"))
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(OutputFileConfig.builder()
                        .withPartPrefix("dead-letters")
                        .withPartSuffix(".jsonl")
                        .build())
                .build();
    }
}
