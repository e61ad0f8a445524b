package org.zhengming.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.zhengming.analytics.Route;
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
        JobSettings settings) {

    public JobParts {
        retention = Map.copyOf(retention);
    }
}
