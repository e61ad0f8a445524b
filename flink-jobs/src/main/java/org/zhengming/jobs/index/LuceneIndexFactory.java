package org.zhengming.jobs.index;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.lucene.LuceneIndex;
import org.zhengming.ingest.DeadLetter;

/**
 * The Lucene index in a directory of the machine that the sink runs on.
 *
 * @param directory created when missing
 */
public record LuceneIndexFactory(String directory) implements SearchIndexFactory {

    /** Lucene takes every document. */
    @Override
    public SearchIndex open(Consumer<DeadLetter> refused) {
        return LuceneIndex.open(Path.of(directory));
    }

    @Override
    public SearchIndex openToSearch() {
        return LuceneIndex.openReadOnly(Path.of(directory));
    }
}
