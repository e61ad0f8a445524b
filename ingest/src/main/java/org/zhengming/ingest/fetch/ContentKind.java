package org.zhengming.ingest.fetch;

import java.util.List;
import java.util.Locale;

/** What a fetch expects. */
public enum ContentKind {
    /** A news page. */
    PAGE("text/html,application/xhtml+xml;q=0.9", List.of("text/html", "application/xhtml")),
    /** A feed; servers declare feeds as almost anything that is text. */
    FEED(
            "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,"
                    + "application/json;q=0.8,*/*;q=0.1",
            List.of(
                    "text/",
                    "application/xml",
                    "application/rss",
                    "application/atom",
                    "application/rdf",
                    "application/json",
                    "application/feed",
                    "application/octet-stream")),
    /** robots.txt, whatever it is declared as. */
    ROBOTS("text/plain,*/*;q=0.1", List.of(""));

    private final String accept;
    private final List<String> prefixes;

    ContentKind(String accept, List<String> prefixes) {
        this.accept = accept;
        this.prefixes = prefixes;
    }

    /** Value of the Accept header. */
    String accept() {
        return accept;
    }

    /** Whether an answer declared as {@code contentType} may be one; an undeclared one may. */
    boolean accepts(String contentType) {
        String lower = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        return lower.isEmpty() || prefixes.stream().anyMatch(lower::startsWith);
    }
}
