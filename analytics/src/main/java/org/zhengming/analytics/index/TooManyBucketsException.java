package org.zhengming.analytics.index;

/** A histogram would have more buckets than one answer may: the matches lie too far apart for the width asked for. */
public final class TooManyBucketsException extends IllegalArgumentException {

    /** @param most buckets of one histogram, empty ones included */
    public TooManyBucketsException(int most) {
        super("The histogram would have more than " + most
                + " buckets; ask for a wider interval or a shorter time range");
    }
}
