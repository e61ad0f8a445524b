package org.zhengming.api.clarification;

/** How the person concerned was heard. */
public enum StatementForm {
    WRITTEN,
    ORAL,
    /** They were told of their right and did not use it. */
    WAIVED
}
