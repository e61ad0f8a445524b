package org.zhengming.api.committee;

/** The nine kinds of infringement a judge may complain of. */
public enum ComplaintType {
    INTERFERENCE,
    OUT_OF_SCOPE_DUTY,
    SUPPRESS_OPINION,
    UNLAWFUL_PERSONNEL_ACTION,
    NEGLECT_OF_PROTECTION_CLAIM,
    DERELICTION_CAUSING_HARM,
    REST_LEAVE_VIOLATION,
    COMPLAINT_RIGHT_VIOLATION,
    OTHER
}
