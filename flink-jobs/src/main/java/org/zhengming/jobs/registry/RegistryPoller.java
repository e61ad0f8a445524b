package org.zhengming.jobs.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.jobs.poll.PollResult;
import org.zhengming.jobs.poll.Poller;
import org.zhengming.jobs.poll.PollerFactory;

/**
 * Watches the registry file. A new version is taken once its size and time have not changed between two looks, so that
 * a file still being copied is left alone. A broken version is refused with one clear line in the log, and the version
 * in force stays.
 */
public final class RegistryPoller implements Poller<RegistryVersion> {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryPoller.class);

    private final Path file;
    private final RegistryStore store;
    private final Duration interval;
    private Look seen;
    private Look decided;
    private String problem;

    private record Look(long size, long modified) {}

    RegistryPoller(Path file, RegistryStore store, Duration interval) {
        this.file = file;
        this.store = store;
        this.interval = interval;
    }

    /** Watches {@code file} every {@code interval}. */
    public static PollerFactory<RegistryVersion> factory(String file, RegistryStore store, Duration interval) {
        return () -> new RegistryPoller(Path.of(file), store, interval);
    }

    @Override
    public PollResult<RegistryVersion> poll(String id, String state) {
        List<RegistryVersion> accepted = List.of();
        try {
            Look look = look();
            boolean steady = look.equals(seen);
            seen = look;
            if (steady && !look.equals(decided)) {
                decided = look;
                accepted = List.of(store.accept(file));
                problem = null;
            }
        } catch (RegistryException | IOException e) {
            refuse(e);
        }
        return new PollResult<>(accepted, state, System.currentTimeMillis() + interval.toMillis(), problem);
    }

    private Look look() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Look(attributes.size(), attributes.lastModifiedTime().toMillis());
    }

    private void refuse(Exception e) {
        String refusal = e instanceof RegistryException
                ? "The registry file is refused, the version before stays in force: " + e.getMessage()
                : "The registry file cannot be read, the version before stays in force: "
                        + e.getClass().getSimpleName();
        if (!refusal.equals(problem)) {
            LOG.warn("{} ({})", refusal, file);
        }
        problem = refusal;
    }
}
