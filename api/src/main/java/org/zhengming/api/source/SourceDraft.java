package org.zhengming.api.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.ingest.source.SourceForm;
import org.zhengming.ingest.source.SourceKind;

/**
 * A source as somebody writes it. What its kind does not have is left out.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}, at most 64; never used twice, not even after a removal
 * @param label what readers call it, at most 40 characters; the id when left out
 * @param name what the posts of a feed or of pages carry as their source; the id when left out
 * @param url of a feed, http or https
 * @param posts what the entries of a feed are: {@code news} (the default), {@code post} or {@code comment}
 * @param urls pages to read, at most 50
 * @param list page that links to articles
 * @param links CSS selector of these links
 * @param everyMinutes time between two polls, 1 to 1440
 * @param folder one of the allowed folders
 * @param below path of the watched folder below it; itself when left out
 * @param brokers id of the source in the configuration whose Kafka cluster is read
 * @param topics of that cluster, at most 20
 * @param start {@code earliest} (the default) or {@code latest}
 */
public record SourceDraft(
        SourceKind kind,
        String id,
        @Nullable String label,
        @Nullable String name,
        @Nullable String url,
        @Nullable String posts,
        @Nullable List<String> urls,
        @Nullable String list,
        @Nullable String links,
        @Nullable Integer everyMinutes,
        @Nullable String folder,
        @Nullable String below,
        @Nullable String brokers,
        @Nullable List<String> topics,
        @Nullable String start) {

    SourceForm form() {
        return new SourceForm(
                kind,
                id == null ? null : id.strip(),
                label,
                name,
                url,
                posts,
                urls,
                list,
                links,
                everyMinutes,
                folder,
                below,
                brokers,
                topics,
                start);
    }
}
