/** Measurements as commands: {@link org.zhengming.benchmarks.Bench} and one class a measurement. */
package org.zhengming.benchmarks;
