package org.zhengming.jobs.rules;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.zhengming.analytics.Analyser;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.policy.PolicyStore;
import org.zhengming.jobs.policy.PolicyVersion;
import org.zhengming.jobs.registry.RegistryStore;
import org.zhengming.jobs.registry.RegistryVersion;

/**
 * Versions of registry and route policy to start with, and where later ones are kept.
 *
 * @param registry version of the registry
 * @param policy version of the route policy
 */
public record Rules(
        RegistryStore registryStore, RegistryVersion registry, PolicyStore policyStore, PolicyVersion policy)
        implements Serializable {

    /**
     * As the files of the configuration stand, or the versions accepted last where they are broken.
     *
     * @throws org.zhengming.analytics.registry.RegistryException if the registry is none and there is no version before
     * @throws org.zhengming.analytics.route.PolicyException if the policy is none and there is no version before
     * @throws IOException if a file cannot be read and there is no version before, or its copy not written
     */
    public static Rules of(Configuration configuration) throws IOException {
        JobDirectories directories = new JobDirectories(configuration.data());
        Path indexKey = configuration.indexKey();
        RegistryStore registries =
                new RegistryStore(directories.registry().toString(), indexKey == null ? null : indexKey.toString());
        PolicyStore policies = new PolicyStore(directories.policy().toString());
        return new Rules(
                registries,
                registries.acceptOrNewest(configuration.registry()),
                policies,
                policies.acceptOrNewest(configuration.policy()));
    }

    /** The versions accepted last. The built-in policy stays: there is no file of which another could come. */
    public Rules newest() throws IOException {
        return new Rules(
                registryStore,
                registryStore.newest().orElse(registry),
                policyStore,
                policy.equals(PolicyVersion.BUILT_IN)
                        ? policy
                        : policyStore.newest().orElse(policy));
    }

    /** An analyser of these versions. */
    public Analyser analyser() throws IOException {
        return registryStore.analyser(registry).with(policyStore.load(policy));
    }
}
