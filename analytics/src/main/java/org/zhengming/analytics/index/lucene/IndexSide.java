package org.zhengming.analytics.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;

/** How an opening of an index gets at it: writing, or reading only. The methods are those of the port. */
sealed interface IndexSide extends Closeable permits WriterSide, ReaderSide {

    Searchers searchers();

    void write(Collection<IndexedFinding> documents) throws IOException;

    void delete(Collection<IndexedFinding> documents) throws IOException;

    void commit() throws IOException;

    void refresh() throws IOException;

    long deleteExpired(Map<Route, Duration> retention, Instant now) throws IOException;

    long deleteShielded(Duration kept, Instant now) throws IOException;
}
