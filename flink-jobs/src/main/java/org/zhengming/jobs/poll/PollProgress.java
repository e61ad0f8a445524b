package org.zhengming.jobs.poll;

import java.util.Set;

/**
 * What the enumerator keeps in checkpoints.
 *
 * @param assigned ids of the places that readers hold
 */
public record PollProgress(Set<String> assigned) {}
