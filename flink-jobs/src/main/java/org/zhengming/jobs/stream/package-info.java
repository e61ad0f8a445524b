/** What flows through the job, and the operators between the sources and the sinks. */
package org.zhengming.jobs.stream;
