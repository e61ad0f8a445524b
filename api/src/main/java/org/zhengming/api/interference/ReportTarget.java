package org.zhengming.api.interference;

/** Whom a record is reported to (报送对象). */
public enum ReportTarget {
    /** political and legal affairs committee of the same level */
    SAME_LEVEL_PLC,
    /** that of the level above */
    UPPER_PLC,
    UPPER_COURT,
    OWN_DISCIPLINE_DEPT,
    PARTY_GROUP
}
