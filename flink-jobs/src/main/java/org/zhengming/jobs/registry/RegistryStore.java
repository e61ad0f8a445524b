package org.zhengming.jobs.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.leak.BlindIndexKey;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.jobs.rules.KeptVersions;
import org.zhengming.jobs.rules.KeptVersions.Kept;

/**
 * The last few good versions of the registry file, so that a job that starts over while the file is broken still knows
 * whom it protects.
 *
 * @param folder where the copies lie; readable by its owner alone
 * @param indexKey file with the key of the registry's blind index, or {@code null}; read where the job runs, so that
 *     the key itself is in no job graph and no checkpoint
 */
public record RegistryStore(String folder, String indexKey) implements Serializable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryStore.class);
    /** Without a blind index. */
    public RegistryStore(String folder) {
        this(folder, null);
    }

    /**
     * Reads a registry file and keeps a copy.
     *
     * @throws RegistryException with every problem found, if the file is not a registry; nothing is kept
     * @throws IOException if the file cannot be read or the copy not written
     */
    public RegistryVersion accept(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        RegistryReader.read(new ByteArrayInputStream(content));
        return version(kept().keep(content));
    }

    /**
     * As {@link #accept}, but when the file is no registry or cannot be read, the version accepted last stays in force.
     *
     * @throws RegistryException if the file is not a registry and there is no version before
     * @throws IOException if the file cannot be read and there is no version before
     */
    public RegistryVersion acceptOrNewest(Path file) throws IOException {
        try {
            return accept(file);
        } catch (RegistryException | IOException e) {
            Optional<RegistryVersion> newest = newest();
            if (newest.isEmpty()) {
                throw e;
            }
            LOG.warn("The registry file {} is refused, the version before stays in force: {}", file, e.getMessage());
            return newest.get();
        }
    }

    /** Reads a version that was accepted before. */
    public Registry load(RegistryVersion version) throws IOException {
        return RegistryReader.read(kept().copy(version.hash()));
    }

    /**
     * An analyser for a version that was accepted before.
     *
     * @throws org.zhengming.analytics.leak.BlindIndexException if there is a key file and it cannot be used
     */
    public Analyser analyser(RegistryVersion version) throws IOException {
        return new Analyser(load(version), indexKey == null ? null : BlindIndexKey.read(Path.of(indexKey)));
    }

    /** The version accepted last, if any is kept. */
    public Optional<RegistryVersion> newest() throws IOException {
        return kept().newest().map(RegistryStore::version);
    }

    private KeptVersions kept() {
        return new KeptVersions(folder, ".registry");
    }

    private static RegistryVersion version(Kept kept) {
        return new RegistryVersion(kept.hash(), kept.acceptedAt());
    }
}
