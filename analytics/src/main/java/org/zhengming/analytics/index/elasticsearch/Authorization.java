package org.zhengming.analytics.index.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What opens the cluster. It shows itself to the cluster alone: never in a log, an exception or a job's graph. */
public final class Authorization {

    /** For a cluster without security. */
    public static final Authorization NONE = new Authorization(null);

    private final String header;

    private Authorization(String header) {
        this.header = header;
    }

    /** @param key the encoded form that Elasticsearch gives out when a key is made */
    public static Authorization apiKey(String key) {
        return new Authorization("ApiKey " + key);
    }

    public static Authorization password(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Authorization("Basic " + Base64.getEncoder().encodeToString(both));
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
