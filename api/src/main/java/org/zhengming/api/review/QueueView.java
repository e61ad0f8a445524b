package org.zhengming.api.review;

/**
 * How long the queue is.
 *
 * @param waiting findings that nobody has decided on
 * @param urgent of them, those of somebody's safety or life
 * @param decidedToday decisions of everybody since midnight
 * @param ownToday the reader's own
 */
public record QueueView(long waiting, long urgent, long decidedToday, long ownToday) {}
