package org.zhengming.api.report;

import java.util.Set;

/** What the formulas have words for. */
final class ReportTexts {

    /** Kinds of cases that reports count; those of the register of interference are not among them. */
    static final Set<String> PROCEDURES = Set.of("clarification", "referral", "aid-application");

    private ReportTexts() {}
}
