package org.zhengming.jobs.stream;

import org.zhengming.analytics.Finding;

/** A post that concerns the registry, and what the machine made of it. */
public record AnalysedPost(ObservedPost observed, Finding finding) {}
