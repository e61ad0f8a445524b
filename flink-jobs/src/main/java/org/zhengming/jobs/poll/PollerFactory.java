package org.zhengming.jobs.poll;

import java.io.Serializable;

/** Makes the poller of a {@link PollingSource} where it runs. Travels with the job's graph. */
public interface PollerFactory<T> extends Serializable {

    /** One poller for all places that a reader has. */
    Poller<T> open();
}
