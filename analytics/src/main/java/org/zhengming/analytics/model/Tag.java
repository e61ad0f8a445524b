package org.zhengming.analytics.model;

import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.sentence.Span;

/**
 * A stretch of the text that reads like something private.
 *
 * @param span in the text that was read
 * @param probability of its surest piece, 0 to 1
 */
public record Tag(LeakType type, Span span, double probability) {}
