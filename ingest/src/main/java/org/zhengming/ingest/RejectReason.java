package org.zhengming.ingest;

/** Why an item could not become a {@link Post}. The names are stable: operators count and filter by them. */
public enum RejectReason {
    /** Not JSON, CSV, XML or HTML as the format asks. */
    MALFORMED,
    /** A required field is missing or empty. */
    FIELD_MISSING,
    /** A field has a value of the wrong kind, such as a date that is none. */
    FIELD_INVALID,
    /** Bytes that are not text in the declared or detected charset. */
    ENCODING,
    /** Longer than the limit for one item. */
    TOO_LARGE,
    /** The input ends in the middle of an item or of a compressed stream. */
    TRUNCATED,
    /** No reader knows this format. */
    UNKNOWN_FORMAT,
    /** Read as a post, but the analysis failed on it; the size and the hash are those of the post's content. */
    ANALYSIS_FAILED,
    /** Read and analysed, but the search index will never take it; size and hash are those of the masked content. */
    INDEX_REFUSED
}
