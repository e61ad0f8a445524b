/** The checkpoints that earlier runs left: which to go on from, and which to delete. */
package org.zhengming.jobs.checkpoint;
