package org.zhengming.jobs.poll;

import java.io.IOException;
import java.io.Serializable;

/** Makes the pollers of a {@link PollingSource} where they run. Travels with the job's graph. */
public interface PollerFactory<T> extends Serializable {

    /** The poller of one place of the source. */
    Poller<T> open(String id) throws IOException;
}
