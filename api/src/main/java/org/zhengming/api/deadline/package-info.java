/**
 * Deadlines (期限): one clock for all of them. Rules are data in {@code rules.json}; what the law fixes and what this
 * project merely proposes (提议) are marked apart. Plain classes: time, working days, due dates, notices.
 *
 * <p>Days are counted in the zone given, Beijing time by default. The day of the event does not count; a term of days
 * ends with its last day, so that {@link org.zhengming.api.deadline.DueDate#at()} is the midnight after it.
 */
package org.zhengming.api.deadline;
