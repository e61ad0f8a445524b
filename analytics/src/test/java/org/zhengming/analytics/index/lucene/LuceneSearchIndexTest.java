package org.zhengming.analytics.index.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.contract.SearchIndexContract;

class LuceneSearchIndexTest extends SearchIndexContract {

    @TempDir
    Path directory;

    @Override
    protected SearchIndex open() {
        return LuceneIndex.open(directory);
    }
}
