package org.zhengming.analytics.evaluation;

import org.zhengming.ingest.Post;

/**
 * A post with what is expected of it.
 *
 * @param hard its writer meant it to mislead a reader of words: harm in harmless words or the other way round
 */
public record LabelledCase(Post post, Expectation expectation, boolean hard) {}
