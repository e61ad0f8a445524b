package org.zhengming.api.pipeline;

/** What the API may know of the job that fills the index: a port, adapted by whoever runs the job. */
@FunctionalInterface
public interface PipelineView {

    /** The state now. Must answer at once: it is called on the event loop. */
    PipelineStatus status();
}
