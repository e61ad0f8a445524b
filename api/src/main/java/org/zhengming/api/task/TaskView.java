package org.zhengming.api.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.deadline.DeadlineKind;
import org.zhengming.api.deadline.LengthMark;
import org.zhengming.api.deadline.Obligation;
import org.zhengming.api.deadline.Recipient;
import org.zhengming.api.deadline.Standing;

/**
 * A running deadline as somebody sees it.
 *
 * @param rule code of the deadline
 * @param name of the deadline, in the reader's language
 * @param term as rules write it, such as {@code 30d}
 * @param mark whether the length is law or policy
 * @param markText the same in words
 * @param bases legal bases as they are cited
 * @param procedure of the case; {@code null} for a deadline of a period
 * @param state of the case
 * @param period such as {@code 2026-Q3}; {@code null} for a deadline of a case
 * @param dueAt first moment at which it is over; {@code null} while it stands still
 * @param mine whether the reader is among those who are told
 * @param extensions how often it was made longer
 * @param notices what has come, newest first
 * @param caution that years without data on holidays were counted by weekends; {@code null} when none were
 */
public record TaskView(
        UUID id,
        String rule,
        String name,
        DeadlineKind kind,
        String term,
        LengthMark mark,
        String markText,
        Obligation obligation,
        List<String> bases,
        String organ,
        @Nullable String procedure,
        @Nullable UUID caseId,
        @Nullable String state,
        @Nullable String period,
        Instant startedAt,
        @Nullable Instant dueAt,
        Standing standing,
        boolean mine,
        int extensions,
        List<TaskNotice> notices,
        @Nullable String caution) {

    /** A reminder or escalation that has come. */
    public record TaskNotice(String kind, Recipient to, Instant at) {}
}
