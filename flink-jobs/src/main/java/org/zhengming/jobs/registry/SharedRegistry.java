package org.zhengming.jobs.registry;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.zhengming.analytics.Analyser;

/**
 * The analyser that all operators of a job in one process share, since each takes seconds to build and hundreds of
 * megabytes for a large registry. Flink gives operators nothing else in common than the process, hence the static map; an
 * entry goes with its last user. Safe for use by many threads.
 */
public final class SharedRegistry implements AutoCloseable {

    private static final Map<RegistryStore, SharedRegistry> IN_THIS_PROCESS = new HashMap<>();

    private final RegistryStore store;
    private int users;
    private volatile Loaded latest;

    /**
     * A version and who analyses with it.
     *
     * @param analyser immutable
     */
    public record Loaded(RegistryVersion version, Analyser analyser) {}

    private SharedRegistry(RegistryStore store) {
        this.store = store;
    }

    /** The one of that store; the caller closes it once. */
    public static SharedRegistry open(RegistryStore store) {
        synchronized (IN_THIS_PROCESS) {
            SharedRegistry shared = IN_THIS_PROCESS.computeIfAbsent(store, SharedRegistry::new);
            shared.users++;
            return shared;
        }
    }

    /** The latest version that anybody has asked for, or {@code null} before the first. */
    public Loaded latest() {
        return latest;
    }

    /** The analyser of a version, built by whoever asks first. */
    public synchronized Analyser analyser(RegistryVersion version) throws IOException {
        Loaded known = latest;
        if (known != null && known.version().hash().equals(version.hash())) {
            latest = new Loaded(known.version().orLater(version), known.analyser());
            return known.analyser();
        }
        Analyser analyser = store.analyser(version);
        if (known == null || known.version().orLater(version) == version) {
            latest = new Loaded(version, analyser);
        }
        return analyser;
    }

    @Override
    public void close() {
        synchronized (IN_THIS_PROCESS) {
            users--;
            if (users == 0) {
                IN_THIS_PROCESS.remove(store);
            }
        }
    }
}
