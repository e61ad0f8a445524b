package org.zhengming.jobs.poll;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhengming.ingest.fetch.FetchPolicy;
import org.zhengming.ingest.source.Source;
import org.zhengming.jobs.stream.SourceItem;

/**
 * Polls the feeds and pages of the configuration.
 *
 * @param sources by id
 */
public record SourcePollers(Map<String, Source> sources, FetchPolicy policy) implements PollerFactory<SourceItem> {

    /** Pollers of {@code sources}. */
    public static SourcePollers of(List<? extends Source> sources, FetchPolicy policy) {
        return new SourcePollers(sources.stream().collect(Collectors.toMap(Source::id, Function.identity())), policy);
    }

    @Override
    public Poller<SourceItem> open() {
        return (id, state) -> new Poll<>(
                List.of(), state, System.currentTimeMillis() + 60_000, "Feeds and pages are not polled yet.");
    }
}
