package org.zhengming.api.deadline;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody is told about a deadline.
 *
 * @param offset from the anchor, negative before it
 */
public record NoticeRule(Kind kind, Anchor anchor, Duration offset, Recipient to) {

    public enum Kind {
        REMINDER,
        /** Told to somebody higher because nobody acted. */
        ESCALATION
    }

    public enum Anchor {
        START,
        DUE
    }

    private static final Pattern WHEN = Pattern.compile("(start|due)(?:([+-])([0-9]{1,4})([mhd]))?");

    /**
     * @param when such as {@code start+7d}, {@code due-30m} or {@code due}
     * @throws IllegalArgumentException if it is written otherwise
     */
    static NoticeRule parse(Kind kind, String when, Recipient to) {
        Matcher matcher = WHEN.matcher(when);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a notice is written such as start+7d, due-3d or due");
        }
        Anchor anchor = matcher.group(1).equals("start") ? Anchor.START : Anchor.DUE;
        if (matcher.group(2) == null) {
            return new NoticeRule(kind, anchor, Duration.ZERO, to);
        }
        Duration offset = duration(Integer.parseInt(matcher.group(3)), matcher.group(4));
        return new NoticeRule(kind, anchor, matcher.group(2).equals("-") ? offset.negated() : offset, to);
    }

    private static Duration duration(int number, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }

    boolean beforeDue() {
        return anchor == Anchor.DUE && offset.isNegative();
    }
}
