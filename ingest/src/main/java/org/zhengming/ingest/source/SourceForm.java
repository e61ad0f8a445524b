package org.zhengming.ingest.source;

import java.util.List;

/**
 * A source as an administrator writes it; {@link AllowedSources} makes a source of it. What its kind does not have is
 * {@code null}.
 *
 * @param id as {@link Source#id()}
 * @param label as {@link Source#label()}; {@code null} for the id
 * @param name what the posts of a feed or of pages carry as their source; {@code null} for the id
 * @param url of a feed
 * @param posts what the entries of a feed are: {@code news}, {@code post} or {@code comment}; {@code null} for news
 * @param urls pages to read
 * @param list page that links to articles
 * @param links CSS selector of these links
 * @param everyMinutes time between two polls, 1 to 1440; {@code null} for the usual one
 * @param folder one of the folders that the configuration allows, as it stands there
 * @param below path of the watched folder below that one; {@code null} for itself
 * @param brokers id of the source in the configuration whose Kafka cluster is read
 * @param topics of that cluster
 * @param start {@code earliest} or {@code latest}; {@code null} for the earliest
 */
public record SourceForm(
        SourceKind kind,
        String id,
        String label,
        String name,
        String url,
        String posts,
        List<String> urls,
        String list,
        String links,
        Integer everyMinutes,
        String folder,
        String below,
        String brokers,
        List<String> topics,
        String start) {}
