/** State of the job that fills the index. */
package org.zhengming.api.pipeline;
