package org.zhengming.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Where findings are searched. */
public sealed interface IndexPlace {

    /** Lucene, in the data folder of this machine. */
    record Lucene() implements IndexPlace {}

    /**
     * An Elasticsearch cluster. The secret itself is not in the configuration, only where it is kept.
     *
     * @param urls addresses of one or more nodes
     * @param name of the alias
     * @param user whose password the secret is, or {@code null} when the secret is an API key
     * @param secretFile file that holds nothing but the secret, or {@code null}
     * @param secretVariable environment variable that holds the secret, or {@code null}
     * @param certificate authority that the nodes' certificates are checked by, PEM, or {@code null}
     */
    record Elasticsearch(
            List<URI> urls, String name, String user, Path secretFile, String secretVariable, Path certificate)
            implements IndexPlace {

        public Elasticsearch {
            urls = List.copyOf(urls);
        }
    }
}
