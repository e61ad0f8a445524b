package org.zhengming.jobs.poll;

/**
 * One step of a poll on its way from the fetching thread: an item, or after the last item of a poll where the split
 * stands then; the other is {@code null}.
 */
record PolledItem<T>(T item, PollSplit after) {}
