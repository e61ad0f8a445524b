/**
 * Measures findings against labelled cases: precision and recall for persons and for each signal, leak type, context
 * and route. A {@link org.zhengming.analytics.evaluation.LabelledCase} is a post with what a careful reader expects of
 * it; a {@link org.zhengming.analytics.evaluation.Scorecard} counts how findings agree.
 */
package org.zhengming.analytics.evaluation;
