package org.zhengming.jobs.stream;

import org.apache.flink.util.OutputTag;
import org.zhengming.ingest.DeadLetter;

/** The side output that carries dead letters. */
public final class DeadLetterOutput {

    /** Tag of the side output. */
    public static final OutputTag<DeadLetter> TAG = new OutputTag<>("dead-letters") {
        private static final long serialVersionUID = 1L;
    };

    private DeadLetterOutput() {}
}
