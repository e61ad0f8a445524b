package org.zhengming.api.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.SourcesInForce;
import org.zhengming.ingest.source.TopicsSource;

/**
 * What readers call the sources, by what their posts carry as their source. Those that were added meanwhile are looked up
 * again now and then.
 */
final class SourceLabels implements Supplier<Map<String, String>> {

    private static final Logger LOG = LoggerFactory.getLogger(SourceLabels.class);
    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final Configuration configuration;
    private volatile Look last;

    private record Look(long at, Map<String, String> labels) {}

    SourceLabels(Configuration configuration) {
        this.configuration = configuration;
        this.last = new Look(System.nanoTime() - LOOK_EVERY_NANOS, of(configuration.sources()));
    }

    @Override
    public Map<String, String> get() {
        Look now = last;
        if (System.nanoTime() - now.at() >= LOOK_EVERY_NANOS) {
            now = new Look(System.nanoTime(), again(now.labels()));
            last = now;
        }
        return now.labels();
    }

    private Map<String, String> again(Map<String, String> before) {
        try {
            return of(SourcesInForce.of(configuration).sources());
        } catch (IOException e) {
            LOG.warn("The labels of the added sources are not known now: {}", e.getMessage());
            return before;
        }
    }

    /** Sources without a label of their own are left out; of several under one name, the first counts. */
    static Map<String, String> of(List<Source> sources) {
        Map<String, String> labels = new HashMap<>();
        sources.stream().filter(source -> !source.label().equals(source.id())).forEach(source -> names(source)
                .forEach(name -> labels.putIfAbsent(name, source.label())));
        return Map.copyOf(labels);
    }

    private static Stream<String> names(Source source) {
        return switch (source) {
            case FeedSource feed -> Stream.of(feed.id(), feed.name());
            case PagesSource pages -> Stream.of(pages.id(), pages.name());
            case FolderSource folder -> Stream.of(folder.id());
            case TopicsSource topics -> Stream.of(topics.id());
        };
    }
}
