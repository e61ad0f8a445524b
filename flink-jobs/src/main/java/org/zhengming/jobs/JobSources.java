package org.zhengming.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.Source;
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
 */
public record JobSources(
        Map<String, String> folders,
        List<TopicsSource> topics,
        Set<String> polled,
        PollerFactory<SourceItem> pollers,
        SourcePollers feedsAndPages) {

    /** Without feeds and pages: what {@code pollers} gives cannot be read again. */
    public JobSources(
            Map<String, String> folders,
            List<TopicsSource> topics,
            Set<String> polled,
            PollerFactory<SourceItem> pollers) {
        this(folders, topics, polled, pollers, SourcePollers.of(List.of(), FetchPolicy.DEFAULT));
    }

    /** What the configuration declares. */
    public static JobSources of(Configuration configuration) {
        Map<String, String> folders = new HashMap<>();
        List<TopicsSource> topics = new ArrayList<>();
        List<Source> polled = new ArrayList<>();
        for (Source source : configuration.sources()) {
            switch (source) {
                case FolderSource folder -> folders.put(folder.id(), folder.folder());
                case FeedSource feed -> polled.add(feed);
                case PagesSource pages -> polled.add(pages);
                case TopicsSource kafka -> topics.add(kafka);
            }
        }
        SourcePollers pollers = SourcePollers.of(polled, configuration.fetch());
        return new JobSources(folders, topics, pollers.sources().keySet(), pollers, pollers);
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
        if (folders.isEmpty() && topics.isEmpty() && polled.isEmpty()) {
            throw new JobStartException(
                    "NO_SOURCES", "The configuration names no source.", "Declare at least one source under sources.");
        }
    }
}
