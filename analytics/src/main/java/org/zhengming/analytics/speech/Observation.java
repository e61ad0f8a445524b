package org.zhengming.analytics.speech;

import org.zhengming.analytics.SignalType;
import org.zhengming.analytics.sentence.Span;

/**
 * What a detector saw, in offsets of the normalised text.
 *
 * @param person whom it concerns, {@code null} for the author's own
 * @param confidence 0 to 1
 * @param code why, a key of the bundle of reasons
 */
record Observation(SignalType type, String person, Span span, double confidence, String code) {}
