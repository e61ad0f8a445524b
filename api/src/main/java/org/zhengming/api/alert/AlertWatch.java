package org.zhengming.api.alert;

import java.time.Instant;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.story.Swell;

/** Is shown everything that {@link AlertTail} finds, in its thread. */
public interface AlertWatch {

    /** Shows nothing to anybody. */
    AlertWatch NOBODY = new AlertWatch() {
        @Override
        public Instant resumeFrom() {
            return Instant.MAX;
        }

        @Override
        public void found(IndexedFinding document) {
            // nobody watches
        }

        @Override
        public void swelled(Swell swell, IndexedFinding raisedBy) {
            // nobody watches
        }

        @Override
        public void looked() {
            // nobody watches
        }
    };

    /** From when on it wants to be shown what is there at the start. */
    Instant resumeFrom();

    /** A finding of any route, new or with a route that it did not have before. */
    void found(IndexedFinding document);

    /** An alarm, with the finding that raised it. */
    void swelled(Swell swell, IndexedFinding raisedBy);

    /** After each look at the index, whether it brought something or not. */
    void looked();
}
