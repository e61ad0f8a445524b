package org.zhengming.ingest.export;

/** Cuts an input into items. */
interface FrameSource {

    /** The next item, or {@code null} at the end of the input. */
    Frame next();
}
