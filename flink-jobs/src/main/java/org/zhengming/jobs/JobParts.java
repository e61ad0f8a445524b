package org.zhengming.jobs;

import java.nio.file.Path;
import org.zhengming.jobs.index.SearchIndexFactory;
import org.zhengming.jobs.registry.RegistryStore;
import org.zhengming.jobs.registry.RegistryVersion;
import org.zhengming.jobs.stream.SealFactory;

/**
 * What {@link JobTopology} puts together.
 *
 * @param registryFile file that is watched for new versions of the registry
 * @param registryStore where good versions are kept
 * @param registry version to start with
 * @param index where findings go
 * @param seals encrypts the originals of masked posts
 * @param deadLetters folder
 */
public record JobParts(
        JobSources sources,
        Path registryFile,
        RegistryStore registryStore,
        RegistryVersion registry,
        SearchIndexFactory index,
        SealFactory seals,
        Path deadLetters,
        JobSettings settings) {}
