package org.zhengming.analytics.registry;

import java.util.Objects;
import org.zhengming.analytics.LeakType;

/**
 * A private value that a protected person enrolled of their own will, held only as a keyed hash so that the registry
 * cannot itself leak (blind index).
 *
 * @param hmac lower-case hexadecimal keyed hash of the normalised value
 */
public record PrivateIndexEntry(LeakType type, String hmac) {

    public PrivateIndexEntry {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(hmac, "hmac");
    }
}
