package org.zhengming.api.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets the entry unused for longest when it grows over its limit. Not safe for use by many threads. */
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {

    private final int most;

    /** @param most entries held */
    public BoundedMap(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
