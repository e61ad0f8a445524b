/** Topics of a Kafka cluster as a source. */
package org.zhengming.jobs.topic;
