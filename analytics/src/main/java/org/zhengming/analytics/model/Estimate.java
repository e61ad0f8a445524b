package org.zhengming.analytics.model;

import org.zhengming.analytics.sentence.Span;

/**
 * How likely a label holds, and what weighed most.
 *
 * @param unsupported calibrated probability where no rule sees the label, 0 to 1
 * @param supported likewise where a rule sees it
 * @param peak the pieces that weighed most with the encoder, a span of the text that was read; empty at 0 if none did
 * @param run the characters that weighed most by themselves; likewise
 */
public record Estimate(double unsupported, double supported, Span peak, Span run) {}
