package org.zhengming.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.leak.BlindIndexKey;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.RetentionPolicy;
import org.zhengming.jobs.index.SearchIndexFactory;
import org.zhengming.jobs.registry.RegistryStore;
import org.zhengming.jobs.registry.RegistryVersion;

/**
 * What {@link JobTopology} puts together.
 *
 * @param registryFile file that is watched for new versions of the registry
 * @param registryStore where good versions are kept
 * @param registry version to start with
 * @param index where findings go
 * @param retention how long findings of a route are kept; a route that is absent is kept for ever
 * @param sealKey file with the key that originals of masked posts are sealed with
 * @param deadLetters folder
 * @param deadLettersKept how long dead letters are kept
 */
public record JobParts(
        JobSources sources,
        Path registryFile,
        RegistryStore registryStore,
        RegistryVersion registry,
        SearchIndexFactory index,
        Map<Route, Duration> retention,
        Path sealKey,
        Path deadLetters,
        Duration deadLettersKept,
        JobSettings settings) {

    /** Keeps dead letters as {@link RetentionPolicy} has it. */
    public JobParts(
            JobSources sources,
            Path registryFile,
            RegistryStore registryStore,
            RegistryVersion registry,
            SearchIndexFactory index,
            Map<Route, Duration> retention,
            Path sealKey,
            Path deadLetters,
            JobSettings settings) {
        this(
                sources,
                registryFile,
                registryStore,
                registry,
                index,
                retention,
                sealKey,
                deadLetters,
                RetentionPolicy.DEFAULT.get(RetentionPolicy.DEAD_LETTERS),
                settings);
    }

    /** Folder of alarms that more is written than usual. */
    public Path alerts() {
        return deadLetters.resolveSibling("alerts");
    }

    /** Folder for the proof of what was deleted because its time was over. */
    public Path deletions() {
        return deadLetters.resolveSibling("retention");
    }

    /**
     * The parts that the configuration asks for, with the index and everything else below its data directory.
     *
     * @throws org.zhengming.analytics.registry.RegistryException if the registry file is none and no good version is
     *     kept from an earlier run
     * @throws org.zhengming.analytics.leak.BlindIndexException if a key of the blind index is configured and unusable
     * @throws IOException if the registry cannot be read or its copy not written
     */
    public static JobParts of(Configuration configuration, JobSettings settings) throws IOException {
        JobDirectories directories = new JobDirectories(configuration.data());
        Path indexKey = configuration.indexKey();
        if (indexKey != null) {
            BlindIndexKey.read(indexKey);
        }
        RegistryStore store =
                new RegistryStore(directories.registry().toString(), indexKey == null ? null : indexKey.toString());
        Map<Route, Duration> retention = new EnumMap<>(Route.class);
        Map<String, Duration> policy = new HashMap<>(configuration.retention());
        Duration deadLettersKept = policy.remove(RetentionPolicy.DEAD_LETTERS);
        policy.forEach((route, kept) -> retention.put(route(route), kept));
        return new JobParts(
                JobSources.of(configuration),
                configuration.registry(),
                store,
                store.acceptOrNewest(configuration.registry()),
                SearchIndexFactory.of(configuration),
                retention,
                directories.sealKey(),
                directories.deadLetters(),
                deadLettersKept == null ? RetentionPolicy.DEFAULT.get(RetentionPolicy.DEAD_LETTERS) : deadLettersKept,
                settings);
    }

    private static Route route(String name) {
        try {
            return Route.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new JobStartException(
                    "RETENTION_ROUTE_UNKNOWN",
                    "There is no route " + name + " to keep findings of.",
                    "Choose among " + Arrays.toString(Route.values()) + " under retention.",
                    e);
        }
    }

    public JobParts {
        retention = Map.copyOf(retention);
    }
}
