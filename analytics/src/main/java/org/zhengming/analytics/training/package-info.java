/**
 * Labelled posts as the trained reader would meet them: what {@code ./zhengming train} learns from.
 */
package org.zhengming.analytics.training;
