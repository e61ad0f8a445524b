package org.zhengming.analytics.evaluation;

import org.zhengming.ingest.Post;

/** A post with what is expected of it. */
public record LabelledCase(Post post, Expectation expectation) {}
