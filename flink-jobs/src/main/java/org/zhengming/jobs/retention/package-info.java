/** How long things are kept, as the job enforces it. */
package org.zhengming.jobs.retention;
