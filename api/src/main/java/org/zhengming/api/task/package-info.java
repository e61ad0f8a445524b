/** Tasks (待办): what is due and overdue, for whoever asks. */
package org.zhengming.api.task;
