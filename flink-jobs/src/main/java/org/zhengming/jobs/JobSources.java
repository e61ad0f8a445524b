package org.zhengming.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.SourcesInForce;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.jobs.poll.PollerFactory;
import org.zhengming.jobs.poll.SourcePollers;
import org.zhengming.jobs.stream.SourceItem;

/**
 * What the job reads.
 *
 * @param folders paths of watched folders by the source's id
 * @param topics topics of Kafka clusters
 * @param polled ids of the places that {@code pollers} knows
 * @param pollers makes their poller
 * @param feedsAndPages of which items can be read again
 * @param paused ids of those that keep their place and give nothing
 */
public record JobSources(
        Map<String, String> folders,
        List<TopicsSource> topics,
        Set<String> polled,
        PollerFactory<SourceItem> pollers,
        SourcePollers feedsAndPages,
        Set<String> paused) {

    private static final Logger LOG = LoggerFactory.getLogger(JobSources.class);

    /** Without feeds and pages, what {@code pollers} gives cannot be read again; and none of them paused. */
    public JobSources(
            Map<String, String> folders,
            List<TopicsSource> topics,
            Set<String> polled,
            PollerFactory<SourceItem> pollers) {
        this(folders, topics, polled, pollers, SourcePollers.of(List.of(), Set.of(), FetchPolicy.DEFAULT), Set.of());
    }

    /**
     * What the configuration declares and administrators added.
     *
     * @throws IOException if the file of the added ones cannot be read
     */
    public static JobSources of(Configuration configuration) throws IOException {
        SourcesInForce inForce = SourcesInForce.of(configuration);
        inForce.refused()
                .forEach(id -> LOG.warn("The added source {} is not read: the configuration does not allow it", id));
        Map<String, String> folders = new HashMap<>();
        List<TopicsSource> topics = new ArrayList<>();
        List<Source> polled = new ArrayList<>();
        for (Source source : inForce.sources()) {
            switch (source) {
                case FolderSource folder -> folders.put(folder.id(), folder.folder());
                case FeedSource feed -> polled.add(feed);
                case PagesSource pages -> polled.add(pages);
                case TopicsSource kafka -> topics.add(kafka);
            }
        }
        SourcePollers pollers = SourcePollers.of(polled, inForce.paused(), configuration.fetch());
        return new JobSources(folders, topics, pollers.sources().keySet(), pollers, pollers, inForce.paused());
    }

    /** Ids of all sources. */
    public Set<String> ids() {
        Set<String> ids = new HashSet<>(polled);
        ids.addAll(folders.keySet());
        topics.forEach(source -> ids.add(source.id()));
        return ids;
    }

    public JobSources {
        folders = Map.copyOf(folders);
        topics = List.copyOf(topics);
        polled = Set.copyOf(polled);
        paused = Set.copyOf(paused);
        if (folders.isEmpty() && topics.isEmpty() && polled.isEmpty()) {
            throw new JobStartException(
                    "NO_SOURCES", "The configuration names no source.", "Declare at least one source under sources.");
        }
    }
}
