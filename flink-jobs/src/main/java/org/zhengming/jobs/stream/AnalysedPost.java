package org.zhengming.jobs.stream;

import org.zhengming.analytics.Finding;

/**
 * A post that concerns the registry, and what the machine made of it.
 *
 * @param policy hash of the version of the policy that it was judged by
 */
public record AnalysedPost(ObservedPost observed, Finding finding, String policy) {}
