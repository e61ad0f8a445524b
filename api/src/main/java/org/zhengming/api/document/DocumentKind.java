package org.zhengming.api.document;

/** The kinds of documents. */
public enum DocumentKind {
    CLARIFICATION_STATEMENT,
    REFERRAL_LETTER,
    EVIDENCE_LIST,
    CAPTURE_RECORD,
    QUARTERLY_SUMMARY,
    HALF_YEARLY_REPORT,
    DAILY_BRIEF,
    SPECIAL_REPORT,
    TRANSPARENCY_REPORT,
    COMMITTEE_DOCUMENT
}
