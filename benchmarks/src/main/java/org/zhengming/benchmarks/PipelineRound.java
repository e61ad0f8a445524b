package org.zhengming.benchmarks;

/**
 * What one round came to.
 *
 * @param seconds from the first post read until the last one was through
 * @param processorSeconds of the whole process in that time
 */
record PipelineRound(long posts, double seconds, double processorSeconds) {

    /** Posts a second. */
    double rate() {
        return posts / seconds;
    }

    /** Processor time of one post: what other programs that share the processor do not change much. */
    double processorNanos() {
        return processorSeconds * 1e9 / posts;
    }
}
