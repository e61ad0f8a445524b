package org.zhengming.jobs.index;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.Consumer;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.ingest.DeadLetter;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.IndexPlace;
import org.zhengming.jobs.JobDirectories;

/** Opens the search index that the configuration names. Travels with the job's graph, without any secret. */
public interface SearchIndexFactory extends Serializable {

    /** The index of a configuration. */
    static SearchIndexFactory of(Configuration configuration) {
        return switch (configuration.index()) {
            case IndexPlace.Lucene here ->
                new LuceneIndexFactory(
                        new JobDirectories(configuration.data()).index().toString());
            case IndexPlace.Elasticsearch cluster -> ElasticsearchIndexFactory.of(cluster);
        };
    }

    /**
     * Opens the index for writing, where the sink runs; the caller closes it.
     *
     * @param refused takes a letter for every document that the index will never take, from any thread
     */
    SearchIndex open(Consumer<DeadLetter> refused) throws IOException;

    /** Opens the index for searching; the caller closes it. */
    SearchIndex openToSearch() throws IOException;
}
