package org.zhengming.api.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.TopicsSource;

/** What readers call the sources of the configuration, by what their posts carry as their source. */
final class SourceLabels {

    private SourceLabels() {}

    /** Sources without a label of their own are left out; of several under one name, the first counts. */
    static Map<String, String> of(List<Source> sources) {
        Map<String, String> labels = new HashMap<>();
        sources.stream().filter(source -> !source.label().equals(source.id())).forEach(source -> names(source)
                .forEach(name -> labels.putIfAbsent(name, source.label())));
        return labels;
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
