package org.zhengming.jobs.index;

import java.io.IOException;
import java.io.Serializable;
import org.zhengming.analytics.index.SearchIndex;

/** Opens the search index for writing where the sink runs. Travels with the job's graph. */
public interface SearchIndexFactory extends Serializable {

    /** Opens the index; the caller closes it. */
    SearchIndex open() throws IOException;
}
