/** Sources that are paused: they keep their place in the checkpoints and give nothing. */
package org.zhengming.jobs.held;
