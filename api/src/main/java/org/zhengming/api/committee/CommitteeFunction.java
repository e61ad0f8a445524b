package org.zhengming.api.committee;

/** What the committee does about it. */
public enum CommitteeFunction {
    ACCEPT_CLAIM,
    RISK_ASSESSMENT,
    ASSISTANCE,
    RELIEF,
    HELP_PURSUE_LIABILITY,
    RESTORE_REPUTATION,
    INTERNAL_INQUIRY,
    GUIDANCE_TRAINING,
    SECURITY_INSPECTION,
    SECURITY_COORDINATION,
    LIAISON,
    OTHER
}
