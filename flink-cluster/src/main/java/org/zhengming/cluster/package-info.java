/**
 * A real Flink session cluster for tests and measurements: processes of its own, on this machine, with Flink's own
 * libraries and nothing of Zhengming's.
 */
package org.zhengming.cluster;
