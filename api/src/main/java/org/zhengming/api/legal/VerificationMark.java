package org.zhengming.api.legal;

/** Whether somebody has compared an entry with a copy of the law. */
public enum VerificationMark {
    VERIFIED,
    /** Shown to readers as still to be checked (待核对). */
    UNVERIFIED
}
