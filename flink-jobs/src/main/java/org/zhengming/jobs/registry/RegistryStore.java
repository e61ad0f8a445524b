package org.zhengming.jobs.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.leak.BlindIndexKey;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.RegistryException;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.ingest.Sha256;
import org.zhengming.jobs.OwnFiles;

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
    private static final int KEPT = 5;
    private static final String ENDING = ".registry";

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
        RegistryVersion version = new RegistryVersion(Sha256.hex(content), System.currentTimeMillis());
        Path directory = OwnFiles.createDirectories(Path.of(folder));
        Path partial = Files.createTempFile(directory, "new", ".part");
        Files.write(partial, content);
        Files.setLastModifiedTime(partial, FileTime.fromMillis(version.acceptedAt()));
        Files.move(partial, copy(version), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forgetOldVersions();
        return version;
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
        return RegistryReader.read(copy(version));
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
        return versions().stream().findFirst();
    }

    private List<RegistryVersion> versions() throws IOException {
        if (!Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .map(RegistryStore::version)
                    .sorted(Comparator.comparingLong(RegistryVersion::acceptedAt)
                            .reversed())
                    .toList();
        }
    }

    private static RegistryVersion version(Path copy) {
        String name = copy.getFileName().toString();
        return new RegistryVersion(
                name.substring(0, name.length() - ENDING.length()),
                copy.toFile().lastModified());
    }

    private Path copy(RegistryVersion version) {
        return Path.of(folder, version.hash() + ENDING);
    }

    private void forgetOldVersions() throws IOException {
        for (RegistryVersion old : versions().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(copy(old));
        }
    }
}
