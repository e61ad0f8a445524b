/** Sources as administrators see them: listed, tried, added, paused and removed. What the job reads is the job's own. */
package org.zhengming.api.source;
