package org.zhengming.analytics.index.query;

/**
 * A piece of a query.
 *
 * @param text what was written, without quotes; for a field, its name
 * @param position of its first UTF-16 code unit in the query
 */
record QueryToken(Kind kind, String text, int position) {

    enum Kind {
        WORD,
        QUOTED,
        FIELD,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        END
    }
}
