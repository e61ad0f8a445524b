package org.zhengming.analytics.index.query;

/** Text that a word or phrase is looked for in. */
public enum TextField {
    /** Title and text together. */
    CONTENT,
    /** The title alone; {@code title:} in a query. */
    TITLE
}
