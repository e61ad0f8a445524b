package org.zhengming.analytics.index.elasticsearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where the cluster is and how it is spoken to.
 *
 * @param nodes addresses of one or more nodes of one cluster
 * @param name of the alias that is searched; the indices behind it are called {@code name-2026.03} and the template
 *     {@code name}; lower-case letters, digits, {@code -} and {@code _}, a letter first
 * @param certificate certificate that the nodes' certificates are checked by, PEM, or {@code null} for the system's own
 */
public record ElasticsearchSettings(
        List<URI> nodes, String name, Credentials credentials, Path certificate, Delivery delivery) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,99}");

    public ElasticsearchSettings {
        nodes = List.copyOf(nodes);
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(delivery, "delivery");
        if (nodes.isEmpty() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An address and a name are needed, not " + nodes + " and " + name);
        }
    }

    /** A cluster without security, with the usual bounds. */
    public static ElasticsearchSettings of(URI node, String name) {
        return new ElasticsearchSettings(List.of(node), name, Credentials.NONE, null, Delivery.USUAL);
    }

    /**
     * How documents travel. At most {@code requests + 1} times {@code batchBytes} are held in memory: who writes more
     * waits.
     *
     * @param batchDocuments most documents of one request
     * @param batchBytes most bytes of one request, but for a single document that is longer
     * @param requests under way at a time
     * @param patience how long one request is tried again while the cluster is down or asks to slow down
     */
    public record Delivery(int batchDocuments, int batchBytes, int requests, Duration patience) {

        public static final Delivery USUAL = new Delivery(1_000, 5_000_000, 2, Duration.ofMinutes(1));
    }
}
