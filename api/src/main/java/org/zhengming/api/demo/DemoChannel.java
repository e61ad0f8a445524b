package org.zhengming.api.demo;

/** How a post of the demo corpus reaches the system; the corpus names it in {@code via}. */
public enum DemoChannel {
    /** A line of an export file in the watched folder. */
    EXPORT,
    /** An item of a feed that the demo site serves. */
    FEED,
    /** A news page that the demo site serves. */
    PAGE
}
