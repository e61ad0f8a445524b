package org.zhengming.api.deadline;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * When a deadline is due.
 *
 * @param at first moment at which it is over; {@code null} while it is paused
 * @param yearsByWeekendAlone years without data on holidays: their working days were taken to be Monday to Friday, and
 *     whoever reads the date must be told so
 */
public record DueDate(@Nullable Instant at, SortedSet<Integer> yearsByWeekendAlone) {}
