package org.zhengming.jobs.index;

import java.nio.file.Path;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.lucene.LuceneIndex;

/**
 * The Lucene index in a directory of the machine that the sink runs on.
 *
 * @param directory created when missing
 */
public record LuceneIndexFactory(String directory) implements SearchIndexFactory {

    @Override
    public SearchIndex open() {
        return LuceneIndex.open(Path.of(directory));
    }
}
