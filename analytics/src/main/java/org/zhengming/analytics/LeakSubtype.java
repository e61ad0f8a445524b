package org.zhengming.analytics;

/**
 * What exactly a leak gives away, as the law grades it. How sensitive each is and to which reference bucket it belongs
 * is told by {@link LeakGrades}.
 */
public enum LeakSubtype {
    /** A mobile number. */
    MOBILE_PHONE,
    /** A land line at home. */
    LANDLINE_HOME,
    ID_NUMBER,
    /** A home to the building, unit or door, or the way to it. */
    HOME_ADDRESS,
    /** A home to the estate, street or village alone. */
    HOME_COMMUNITY,
    /** A room in a hotel. */
    LODGING,
    VEHICLE_PLATE,
    BANK_CARD,
    PERSONAL_EMAIL,
    /** WeChat, QQ and the like. */
    SOCIAL_ACCOUNT,
    /** A relative by name. */
    RELATIVE_IDENTITY,
    /** Where a relative works. */
    RELATIVE_WORKPLACE,
    /** A child's school or class. */
    CHILD_INFO,
    /** When and how a child goes to or comes from school. */
    CHILD_ROUTINE,
    /** Where somebody is now. */
    REALTIME_LOCATION,
    /** Where somebody goes, or has been, and when. */
    TRAVEL_TRACK,
    HEALTH,
    /** Flats, shares, accounts, balances. */
    PROPERTY_INFO
}
