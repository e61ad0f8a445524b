package org.zhengming.api.referral;

/** Whether an organ may open referrals (熔断). */
public enum SuspensionState {
    SUSPENDED,
    LIFT_PROPOSED,
    LIFTED
}
