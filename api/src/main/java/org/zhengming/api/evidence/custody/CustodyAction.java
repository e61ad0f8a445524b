package org.zhengming.api.evidence.custody;

/** What happens to a package. */
public enum CustodyAction {
    CAPTURED,
    HASHED,
    SEALED,
    TIMESTAMPED,
    /** An authority was asked for a timestamp and gave none. */
    TIMESTAMP_MISSING,
    VERIFIED,
    VIEWED,
    REDACTED_COPY_MADE,
    EXPORTED,
    TRANSFERRED,
    RECEIVED,
    RETURNED,
    DESTROYED
}
