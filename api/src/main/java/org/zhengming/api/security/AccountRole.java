package org.zhengming.api.security;

import static org.zhengming.api.security.Permission.REPLAY_DEAD_LETTERS;
import static org.zhengming.api.security.Permission.SEARCH_FINDINGS;
import static org.zhengming.api.security.Permission.USE_CASES;
import static org.zhengming.api.security.Permission.VIEW_PIPELINE;
import static org.zhengming.api.security.Permission.VIEW_STATISTICS;

import java.util.List;
import org.zhengming.api.audit.Purpose;

/** Who uses the system (使用者), what they may do and for what purpose they do it. */
public enum AccountRole {
    PUBLICITY_OFFICER(Purpose.REPUTATION_CLARIFICATION, VIEW_STATISTICS, SEARCH_FINDINGS, VIEW_PIPELINE, USE_CASES),
    /** Looks at what the officer prepared (复核). */
    REVIEWER(Purpose.REPUTATION_CLARIFICATION, VIEW_STATISTICS, SEARCH_FINDINGS, USE_CASES),
    /** Decides for the superior (审批). */
    APPROVER(Purpose.REPUTATION_CLARIFICATION, VIEW_STATISTICS, SEARCH_FINDINGS, USE_CASES),
    COMMITTEE_MEMBER(Purpose.COMMITTEE_CASE, VIEW_STATISTICS, SEARCH_FINDINGS, USE_CASES),
    /** Sees referrals addressed to the police, never the monitoring side. */
    POLICE_LIAISON(null, VIEW_STATISTICS, USE_CASES),
    DISCIPLINE_INSPECTOR(null, VIEW_STATISTICS, USE_CASES),
    /** Keeps the register of interference (过问登记), walled off from the monitoring side. */
    REGISTER_KEEPER(null, VIEW_STATISTICS),
    AUDITOR(null, VIEW_STATISTICS),
    ADMINISTRATOR(null, VIEW_STATISTICS, VIEW_PIPELINE, REPLAY_DEAD_LETTERS),
    PROTECTED_PERSON(null, USE_CASES);

    private final Purpose purpose;
    private final List<Permission> permissions;

    AccountRole(Purpose purpose, Permission... permissions) {
        this.purpose = purpose;
        this.permissions = List.of(permissions);
    }

    /** The purpose for which the role reads findings, or {@code null} when it reads none. */
    public Purpose purpose() {
        return purpose;
    }

    public List<Permission> permissions() {
        return permissions;
    }
}
