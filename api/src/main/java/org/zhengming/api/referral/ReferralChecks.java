package org.zhengming.api.referral;

import java.util.Optional;
import org.zhengming.analytics.SignalType;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.CaseEvent;
import org.zhengming.api.cases.CaseHistory;
import org.zhengming.api.cases.CaseRecord;
import org.zhengming.api.problem.ProblemCode;

/** Conditions of referrals. Plain functions of the case and its history. */
final class ReferralChecks {

    private ReferralChecks() {}

    /** Where the organ has its department inquire first, or decided so, only what is serious goes on; a threat never waits. */
    static Optional<ProblemCode> serious(ReferralPolicy policy, CaseRecord after, CaseHistory history) {
        if (!policy.seriousOnly(after.organ()) || threatens(after)) {
            return Optional.empty();
        }
        if (policy.departmentFirst(after.organ()) && !history.has("CONCLUDE_INQUIRY")) {
            return Optional.of(ProblemCode.DEPARTMENT_INQUIRY_FIRST);
        }
        return after.text("severity").equals(SeverityGrade.SERIOUS.name())
                ? Optional.empty()
                : Optional.of(ProblemCode.REFERRAL_NOT_SERIOUS);
    }

    /** Nobody reviews or approves what was not captured and told to the person first. */
    static Optional<ProblemCode> prepared(CaseRecord after, CaseHistory history, Actor actor) {
        boolean prepared = !after.entries("evidencePackages").isEmpty()
                && !after.text("informedAt").isEmpty();
        return prepared ? Optional.empty() : Optional.of(ProblemCode.MOVE_NOT_ALLOWED);
    }

    /** The review and the approval are of the referral as it was triaged last. */
    static Optional<ProblemCode> reviewed(CaseRecord after, CaseHistory history, Actor actor) {
        return version(history, "REVIEW") > version(history, "CONFIRM")
                ? Optional.empty()
                : Optional.of(ProblemCode.MOVE_NOT_ALLOWED);
    }

    /** The organ has been told of the outcome, and of a threat the victim too (S1(十六)). */
    static Optional<ProblemCode> fedBack(CaseRecord after, CaseHistory history, Actor actor) {
        boolean organ = history.has("FEED_BACK_TO_ORGAN");
        boolean victim = !threatens(after) || history.has("FEED_BACK_TO_VICTIM");
        return organ && victim ? Optional.empty() : Optional.of(ProblemCode.FEEDBACK_MISSING);
    }

    private static boolean threatens(CaseRecord after) {
        return after.entries("signals").contains(SignalType.THREAT.name());
    }

    private static long version(CaseHistory history, String step) {
        return history.last(step).map(CaseEvent::version).orElse(0L);
    }
}
