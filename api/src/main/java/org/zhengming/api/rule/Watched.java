package org.zhengming.api.rule;

/** What a rule listens to. */
public enum Watched {
    /** Findings that the query matches. */
    FINDING,
    /** Many voices about one person at once; the query, if any, must match the finding that raised the alarm. */
    PILE_ON,
    /** More posts than usual about an organ or in a story; the query as with pile-ons. */
    BURST,
    /** Sources that give nothing against their habit; no query applies. */
    SOURCE_SILENT
}
