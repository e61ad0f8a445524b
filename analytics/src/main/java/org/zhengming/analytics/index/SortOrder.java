package org.zhengming.analytics.index;

/** Order of hits; ties are broken by id, so that paging is stable. */
public enum SortOrder {
    /** Best match first. */
    RELEVANCE,
    /** Latest publication first. */
    NEWEST,
    /** Earliest publication first. */
    OLDEST,
    /** Latest {@link IndexedFinding#observedAt()} first, for following what comes in. */
    LATEST_OBSERVED
}
