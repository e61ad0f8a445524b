package org.zhengming.api.task;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be done, the most urgent first.
 *
 * @param at when it was looked at
 * @param overdue how many of all tasks are overdue, {@code tasks} being only the first of them
 * @param total how many there are in all
 */
public record TaskList(Instant at, long overdue, long dueSoon, long paused, long total, List<TaskView> tasks) {

    /** With those of another list, the most urgent first. */
    TaskList and(TaskList other, int size) {
        return new TaskList(
                at,
                overdue + other.overdue,
                dueSoon + other.dueSoon,
                paused + other.paused,
                total + other.total,
                Stream.concat(tasks.stream(), other.tasks.stream())
                        .sorted(Tasks.MOST_URGENT)
                        .limit(size)
                        .toList());
    }
}
