package org.zhengming.ingest.habit;

import java.time.Duration;

/**
 * How often a source usually gives something at an hour of the day.
 *
 * @param watched for how long it has been watched; its habit is known after {@link Habit#LEARNING}
 * @param pause between two slots of time in which something comes at this hour, never less than {@link Habit#SLOT};
 *     {@code null} while the habit is being learnt
 */
public record Usual(Duration watched, Duration pause) {}
