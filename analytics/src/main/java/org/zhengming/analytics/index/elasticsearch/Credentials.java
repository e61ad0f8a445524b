package org.zhengming.analytics.index.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What opens the cluster. It shows itself to the cluster alone: never in a log, an exception or a job's graph. */
public final class Credentials {

    /** For a cluster without security. */
    public static final Credentials NONE = new Credentials(null);

    private final String header;

    private Credentials(String header) {
        this.header = header;
    }

    /** @param key the encoded form that Elasticsearch gives out when a key is made */
    public static Credentials apiKey(String key) {
        return new Credentials("ApiKey " + key);
    }

    public static Credentials password(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Credentials("Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** Value of the header, or {@code null} for none. */
    String header() {
        return header;
    }

    @Override
    public String toString() {
        return header == null ? "none" : "given";
    }
}
