package org.zhengming.analytics.index.elasticsearch;

import org.zhengming.analytics.index.SortOrder;
import org.zhengming.analytics.index.query.TextField;

/** Names of the index's fields, as in {@code mappings.json}; a facet's field has the facet's own name. */
final class Fields {

    /** Key of the post's id, to break ties by. */
    static final String ID = "id";

    static final String PUBLISHED_AT = "published_at";
    static final String OBSERVED_AT = "observed_at";
    static final String CONTENT = "content";
    static final String TITLE = "title";
    static final String WORDS = "words";

    /** The whole document as JSON. */
    static final String STORED = "stored";

    private Fields() {}

    static String of(TextField field) {
        return switch (field) {
            case CONTENT -> CONTENT;
            case TITLE -> TITLE;
        };
    }

    /** Field of the same text with neighbouring Chinese characters in pairs. */
    static String pairs(String field) {
        return field + "_pairs";
    }

    /** Field of how much one occurrence in a text of this length weighs. */
    static String brevity(String field) {
        return field + "_brevity";
    }

    /** Field of milliseconds since 1970 that an order goes by. */
    static String timeOf(SortOrder sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> PUBLISHED_AT;
            case LATEST_OBSERVED -> OBSERVED_AT;
            case RELEVANCE -> throw new IllegalArgumentException("Relevance does not go by time");
        };
    }
}
