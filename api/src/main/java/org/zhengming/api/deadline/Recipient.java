package org.zhengming.api.deadline;

/** Who gets a reminder, or to whom a matter is escalated. */
public enum Recipient {
    /** Whoever deals with the case (承办人). */
    HANDLER,
    DUTY_OFFICER,
    REVIEWER,
    APPROVER,
    PUBLICITY,
    COMMITTEE,
    COMMITTEE_CHAIR,
    REGISTER_KEEPER,
    /** The protected person whose right it is. */
    PERSON_CONCERNED
}
