package org.zhengming.jobs.rules;

import org.zhengming.jobs.policy.PolicyVersion;
import org.zhengming.jobs.registry.RegistryVersion;

/**
 * A new version of a file by which the job judges; the other is {@code null}.
 *
 * @param registry of the registry of the protected
 * @param policy of the route policy
 */
public record RulesUpdate(RegistryVersion registry, PolicyVersion policy) {}
