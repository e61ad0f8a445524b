package org.zhengming.jobs;

import java.util.Map;
import java.util.Set;
import org.zhengming.jobs.poll.PollerFactory;
import org.zhengming.jobs.stream.SourceItem;

/**
 * What the job reads.
 *
 * @param folders paths of watched folders by the source's id
 * @param polled ids of the places that {@code pollers} knows
 * @param pollers makes the poller of a place
 */
public record JobSources(Map<String, String> folders, Set<String> polled, PollerFactory<SourceItem> pollers) {

    public JobSources {
        folders = Map.copyOf(folders);
        polled = Set.copyOf(polled);
        if (folders.isEmpty() && polled.isEmpty()) {
            throw new JobStartException(
                    "NO_SOURCES", "The configuration names no source.", "Declare at least one source under sources.");
        }
    }
}
