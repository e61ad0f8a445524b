/** What the job counts, and how it is read in the same process. */
package org.zhengming.jobs.metrics;
