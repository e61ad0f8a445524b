package org.zhengming.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryReader;

/** The registry as its file stands now, for names in answers. A broken new version is refused and the old one stays. */
final class RegistryFile implements Supplier<Registry>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryFile.class);
    private static final int LOOK_EVERY_SECONDS = 2;

    private final Path file;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private volatile Registry registry;
    private FileTime seen;

    /**
     * @throws RegistryException if the first version is broken
     * @throws IOException if the file cannot be read
     */
    RegistryFile(Path file) throws IOException {
        this.file = file;
        this.seen = Files.getLastModifiedTime(file);
        this.registry = RegistryReader.read(file);
        watch.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Registry get() {
        return registry;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look() {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            if (!modified.equals(seen)) {
                seen = modified;
                registry = RegistryReader.read(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The changed registry cannot be used, the one before stays: {}", e.getMessage());
        }
    }
}
