/** Reads a source once, within bounds, to see what it would give. */
package org.zhengming.jobs.trial;
