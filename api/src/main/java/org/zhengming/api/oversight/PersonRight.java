package org.zhengming.api.oversight;

/** What somebody may ask about their own data (PIPL articles 44 to 50). */
public enum PersonRight {
    ACCESS,
    CORRECTION,
    DELETION,
    EXPLANATION
}
