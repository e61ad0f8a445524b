/** The job in a Flink session cluster: handing it over, and looking how it is. */
package org.zhengming.jobs.cluster;
