package org.zhengming.api.committee;

/** What is done for protection. */
public enum MeasureType {
    COURT_APPEARANCE_PROTECTION,
    NO_CONTACT_ORDER,
    IDENTITY_CONCEALMENT,
    RESIDENCE_PATROL,
    ESCORT,
    OTHER
}
