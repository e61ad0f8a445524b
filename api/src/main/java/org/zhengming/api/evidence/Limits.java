package org.zhengming.api.evidence;

/** How large a package may be. What is larger is neither made nor read. */
public final class Limits {

    public static final int MOST_ENTRIES = 10_000;
    public static final long LARGEST_ENTRY = 256L << 20;
    public static final long LARGEST_PACKAGE = 1L << 30;

    private Limits() {}
}
