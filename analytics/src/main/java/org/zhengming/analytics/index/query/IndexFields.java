package org.zhengming.analytics.index.query;

import org.zhengming.analytics.index.SortOrder;

/** Names of an index's fields, the same in every engine; a facet's field has the facet's own name. */
public final class IndexFields {

    /** Key of the post's id: to find and replace by, and to break ties by. */
    public static final String ID = "id";

    public static final String VERSION = "version";
    public static final String PUBLISHED_AT = "published_at";
    public static final String OBSERVED_AT = "observed_at";
    public static final String CONTENT = "content";
    public static final String TITLE = "title";
    public static final String WORDS = "words";
    /** The whole document as JSON. */
    public static final String STORED = "stored";

    private IndexFields() {}

    public static String of(TextField field) {
        return switch (field) {
            case CONTENT -> CONTENT;
            case TITLE -> TITLE;
        };
    }

    /** Field of the same text with neighbouring Chinese characters in pairs. */
    public static String pairs(String field) {
        return field + "_pairs";
    }

    /** Field of how much one occurrence in a text of this length weighs. */
    public static String brevity(String field) {
        return field + "_brevity";
    }

    /** Field of milliseconds since 1970 that an order goes by. */
    public static String timeOf(SortOrder sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> PUBLISHED_AT;
            case LATEST_OBSERVED -> OBSERVED_AT;
            case RELEVANCE -> throw new IllegalArgumentException("Relevance does not go by time");
        };
    }
}
