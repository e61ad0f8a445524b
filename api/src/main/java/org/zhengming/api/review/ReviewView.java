package org.zhengming.api.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.search.FindingView;

/**
 * The finding in the reader's hands.
 *
 * @param urgency 3 for somebody's safety or life, 2 for what may become a referral, 1 for the rest
 * @param urgentFor codes of leaks and signals that raise it
 * @param lockedUntil nobody else is given it before
 * @param lead the case that the decision OPEN_CASE leads to, or {@code null} when there is none of its kind
 */
public record ReviewView(
        FindingView finding,
        int urgency,
        List<String> urgentFor,
        Instant firstSeen,
        Instant lockedUntil,
        @Nullable CaseLead lead) {}
