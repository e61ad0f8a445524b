/** Tells when a source falls silent against its own habit. */
package org.zhengming.jobs.habit;
