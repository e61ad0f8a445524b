package org.zhengming.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * News pages: those listed, and those that a list page links to.
 *
 * @param name what its posts carry as their source where a page names none; the id when the configuration gives no name
 * @param urls pages to read, each once and again when it changes; may be empty when there is a list page
 * @param list page that links to articles, or {@code null}
 * @param links CSS selector of the links to follow on the list page, or {@code null} when there is no list page
 * @param every time between two polls
 * @param allowPrivateAddresses whether the hosts may resolve to private or local addresses
 */
public record PagesSource(
        String id,
        String label,
        String name,
        List<URI> urls,
        URI list,
        String links,
        Duration every,
        boolean allowPrivateAddresses)
        implements Source {

    /** Called by its id. */
    public PagesSource(
            String id,
            String name,
            List<URI> urls,
            URI list,
            String links,
            Duration every,
            boolean allowPrivateAddresses) {
        this(id, id, name, urls, list, links, every, allowPrivateAddresses);
    }

    public PagesSource {
        urls = List.copyOf(urls);
    }
}
