package org.zhengming.analytics.leak;

import org.zhengming.analytics.model.Tag;
import org.zhengming.analytics.sentence.Span;

/**
 * A stretch that the trained reader marked.
 *
 * @param tag as the reader said it
 * @param span in the normalised text, without the signs at its ends
 * @param original the same in the text as it was written
 */
record Marked(Tag tag, Span span, Span original) {}
