package org.zhengming.jobs.replay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.zhengming.ingest.source.TopicsSource;
import org.zhengming.jobs.poll.Poller;
import org.zhengming.jobs.poll.PollerFactory;
import org.zhengming.jobs.poll.SourcePollers;
import org.zhengming.jobs.retention.Retention;
import org.zhengming.jobs.stream.SourceItem;

/**
 * Where the items of dead letters may be read again.
 *
 * @param letters folder of the dead letters
 * @param kept how long they and alarms are kept
 * @param alerts folder of alarms
 * @param deletions folder for the proof of what was deleted
 * @param folders paths of watched folders by the source's id
 * @param topics topics of Kafka clusters
 * @param feedsAndPages what is polled, and how it is fetched
 */
public record ReplaySource(
        String letters,
        Retention kept,
        String alerts,
        String deletions,
        Map<String, String> folders,
        List<TopicsSource> topics,
        SourcePollers feedsAndPages)
        implements PollerFactory<SourceItem> {

    /** What it goes by among the polled places; no source of the configuration can have a space in its id. */
    public static final String ID = "dead letters";

    public ReplaySource {
        folders = Map.copyOf(folders);
        topics = List.copyOf(topics);
    }

    @Override
    public Poller<SourceItem> open() {
        return new ReplayPoller(this, Clock.systemUTC());
    }
}
