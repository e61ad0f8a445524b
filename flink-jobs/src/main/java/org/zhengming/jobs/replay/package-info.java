/** Dead letters whose items somebody asked to be read again, as a source. */
package org.zhengming.jobs.replay;
