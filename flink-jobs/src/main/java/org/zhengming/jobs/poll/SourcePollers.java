package org.zhengming.jobs.poll;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.Source;
import org.zhengming.jobs.stream.SourceItem;

/**
 * Makes the poller of the configuration's feeds and pages.
 *
 * @param sources by id
 * @param paused ids of those that are not asked
 */
public record SourcePollers(Map<String, Source> sources, Set<String> paused, FetchPolicy policy)
        implements PollerFactory<SourceItem> {

    /** For the feeds and pages among {@code sources}. */
    public static SourcePollers of(List<? extends Source> sources, Set<String> paused, FetchPolicy policy) {
        return new SourcePollers(
                sources.stream().collect(Collectors.toMap(Source::id, Function.identity())), paused, policy);
    }

    @Override
    public Poller<SourceItem> open() {
        return new SourcePoller(sources, paused, policy, Clock.systemUTC());
    }
}
