package org.zhengming.jobs.rules;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhengming.jobs.metrics.JobMetrics;
import org.zhengming.jobs.policy.PolicyStore;
import org.zhengming.jobs.poll.Poller;
import org.zhengming.jobs.poll.PollerFactory;
import org.zhengming.jobs.registry.RegistryStore;

/**
 * The files by which the job judges, watched as one source.
 *
 * @param registry file of the registry
 * @param policy file of the route policy, or {@code null} for the built-in one, which does not change
 * @param interval time between two looks
 */
public record RulesFiles(
        String registry, RegistryStore registryStore, String policy, PolicyStore policyStore, Duration interval)
        implements PollerFactory<RulesUpdate>, Serializable {

    /** What the watched files go by among the polled places. */
    public Set<String> ids() {
        return policy == null
                ? Set.of(JobMetrics.REGISTRY_FILE)
                : Set.of(JobMetrics.REGISTRY_FILE, JobMetrics.POLICY_FILE);
    }

    @Override
    public Poller<RulesUpdate> open() {
        Map<String, WatchedFile> watched = new TreeMap<>();
        watched.put(
                JobMetrics.REGISTRY_FILE,
                new WatchedFile(
                        JobMetrics.REGISTRY_FILE,
                        Path.of(registry),
                        file -> new RulesUpdate(registryStore.accept(file), null)));
        if (policy != null) {
            watched.put(
                    JobMetrics.POLICY_FILE,
                    new WatchedFile(
                            JobMetrics.POLICY_FILE,
                            Path.of(policy),
                            file -> new RulesUpdate(null, policyStore.accept(file))));
        }
        return new RulesPoller(watched, interval);
    }
}
