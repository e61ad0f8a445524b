package org.zhengming.api.source;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.ingest.fetch.PublicAddresses;
import org.zhengming.ingest.source.FeedSource;
import org.zhengming.ingest.source.FolderSource;
import org.zhengming.ingest.source.PagesSource;
import org.zhengming.ingest.source.Source;
import org.zhengming.ingest.source.TopicsSource;

/**
 * Refuses a source whose host is not one of the public internet, as soon as somebody writes it. The fetcher holds to it
 * again at every request and redirect, whatever a name resolves to by then. Blocks.
 */
final class SourceAddresses {

    private SourceAddresses() {}

    /** A name that nothing is known of now passes: the fetcher will tell. */
    static void check(Source source) {
        for (URI address : fetched(source)) {
            try {
                if (!Stream.of(InetAddress.getAllByName(address.getHost())).allMatch(PublicAddresses::isPublic)) {
                    throw new ApiException(ProblemCode.SOURCE_ADDRESS_PRIVATE, address.getHost());
                }
            } catch (UnknownHostException unknown) {
                // What cannot be resolved is not connected to.
            }
        }
    }

    private static List<URI> fetched(Source source) {
        return switch (source) {
            case FeedSource feed -> List.of(feed.url());
            case PagesSource pages ->
                Stream.concat(pages.urls().stream(), Stream.ofNullable(pages.list()))
                        .toList();
            case FolderSource folder -> List.of();
            case TopicsSource topics -> List.of();
        };
    }
}
