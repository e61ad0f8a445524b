/** The search index as a sink. */
package org.zhengming.jobs.index;
