package org.zhengming.api.source;

import java.time.Instant;
import org.zhengming.ingest.source.AddedSource;
import org.zhengming.ingest.source.SourceForm;

/** A source that somebody added, as the database keeps it. */
record SourceRow(String id, SourceForm form, SourceIntent intent, String changedBy, Instant changedAt) {

    /** As it is told to the job. */
    AddedSource added() {
        return new AddedSource(form, intent == SourceIntent.PAUSED, changedAt);
    }
}
