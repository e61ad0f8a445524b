package org.zhengming.api.cases;

/** How a field of a case is filled in. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** One of the field's codes. */
    CODE,
    /** Some of the field's codes, each once. */
    CODES,
    /** A day, {@code 2026-03-01}. */
    DATE,
    /** An instant, {@code 2026-03-01T08:00:00Z}. */
    INSTANT,
    /** A whole number that is not negative. */
    NUMBER,
    YES_NO,
    /** Ids of things elsewhere: findings, stories, evidence packages. */
    REFERENCES,
    /** A search, as one line of text. */
    SEARCH,
    /** Rows of fields of their own. */
    ROWS
}
