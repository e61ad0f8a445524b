package org.zhengming.api.deadline;

import java.util.List;
import java.util.Objects;

/**
 * One kind of deadline.
 *
 * @param code such as {@code COMMITTEE_DECISION}; its name for readers stands in the bundle under {@code deadline.CODE}
 * @param kind what the basis says
 * @param term what is counted
 * @param mark whether the term's length is law or policy
 * @param bases ids of legal bases, at least one
 * @param startsWith the event that starts it, such as {@code APPLICATION_ACCEPTED}
 * @param pausable whether it stands still while something is awaited, such as a supplement
 * @param extendable whether it may be made longer, for a reason
 * @param rolls whether a last day that is a holiday gives way to the next working day
 */
public record DeadlineRule(
        String code,
        DeadlineKind kind,
        Term term,
        LengthMark mark,
        Obligation obligation,
        List<String> bases,
        String startsWith,
        boolean pausable,
        boolean extendable,
        boolean rolls,
        List<NoticeRule> notices) {

    public DeadlineRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(startsWith, "startsWith");
        Objects.requireNonNull(obligation, "obligation");
        bases = List.copyOf(bases);
        notices = List.copyOf(notices);
        if (bases.isEmpty()) {
            throw new IllegalArgumentException("deadline " + code + " has no legal basis");
        }
        if (kind == DeadlineKind.PROMPT_NO_NUMBER && mark == LengthMark.LAW) {
            throw new IllegalArgumentException(
                    "deadline " + code + ": the law gives no number, so the length is policy");
        }
    }

    /** The term as it is written in rules and in the configuration. */
    public String termText() {
        return TermText.write(term);
    }

    /** The same rule with a length of the organ's own, which makes it policy. */
    DeadlineRule with(Term own) {
        return new DeadlineRule(
                code,
                kind,
                own,
                LengthMark.POLICY,
                obligation,
                bases,
                startsWith,
                pausable,
                extendable,
                rolls,
                notices);
    }
}
