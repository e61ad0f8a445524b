package org.zhengming.api.interference;

/** How fast it is reported. */
public enum Urgency {
    /** with the summary of the quarter */
    QUARTERLY,
    /** at once, level by level up to the Supreme People's Court */
    IMMEDIATE
}
