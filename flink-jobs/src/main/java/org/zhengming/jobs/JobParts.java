package org.zhengming.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.leak.BlindIndexKey;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.jobs.index.SearchIndexFactory;
import org.zhengming.jobs.policy.PolicyStore;
import org.zhengming.jobs.policy.PolicyVersion;
import org.zhengming.jobs.registry.RegistryStore;
import org.zhengming.jobs.registry.RegistryVersion;
import org.zhengming.jobs.retention.Retention;
import org.zhengming.jobs.rules.Rules;

/**
 * What {@link JobTopology} puts together.
 *
 * @param registryFile file that is watched for new versions of the registry
 * @param policyFile file that is watched for new versions of the route policy, or {@code null} for the built-in one
 * @param rules versions to start with
 * @param index where findings go
 * @param retention how long things are kept
 * @param sealKeys folder of the keys that originals of masked posts are sealed with
 * @param deadLetters folder
 */
public record JobParts(
        JobSources sources,
        Path registryFile,
        Path policyFile,
        Rules rules,
        SearchIndexFactory index,
        Retention retention,
        Path sealKeys,
        Path deadLetters,
        JobSettings settings) {

    /** With the built-in policy, and retention of findings by their route alone. */
    public JobParts(
            JobSources sources,
            Path registryFile,
            RegistryStore registryStore,
            RegistryVersion registry,
            SearchIndexFactory index,
            Map<Route, Duration> retention,
            Path sealKeys,
            Path deadLetters,
            JobSettings settings) {
        this(
                sources,
                registryFile,
                null,
                new Rules(
                        registryStore,
                        registry,
                        new PolicyStore(deadLetters.resolveSibling("policy").toString()),
                        PolicyVersion.BUILT_IN),
                index,
                Retention.ofRoutes(retention),
                sealKeys,
                deadLetters,
                settings);
    }

    /** Folder of alarms that more is written than usual. */
    public Path alerts() {
        return deadLetters.resolveSibling("alerts");
    }

    /** Folder of the latest reanalysis. */
    public Path reanalysis() {
        return deadLetters.resolveSibling("reanalysis");
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
     * @throws org.zhengming.analytics.route.PolicyException the same of the policy file
     * @throws org.zhengming.analytics.leak.BlindIndexException if a key of the blind index is configured and unusable
     * @throws IOException if the registry cannot be read or its copy not written
     */
    public static JobParts of(Configuration configuration, JobSettings settings) throws IOException {
        JobDirectories directories = new JobDirectories(configuration.data());
        if (configuration.indexKey() != null) {
            BlindIndexKey.read(configuration.indexKey());
        }
        return new JobParts(
                JobSources.of(configuration),
                configuration.registry(),
                configuration.policy(),
                Rules.of(configuration),
                SearchIndexFactory.of(configuration),
                Retention.of(configuration.retention()),
                directories.sealKeys(),
                directories.deadLetters(),
                settings);
    }
}
