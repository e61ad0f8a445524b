package org.zhengming.analytics.index;

/** Width of a histogram's buckets, cut at the request's time zone. */
public enum HistogramInterval {
    MINUTE,
    HOUR,
    DAY
}
