/**
 * Ingest and analytics wired into one streaming job. {@link org.zhengming.jobs.EmbeddedJob} runs it inside the process,
 * {@link org.zhengming.jobs.JobTopology} is its graph; the packages below hold the operators.
 */
package org.zhengming.jobs;
