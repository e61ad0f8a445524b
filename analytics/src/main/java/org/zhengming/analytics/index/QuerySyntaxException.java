package org.zhengming.analytics.index;

/** The query cannot be read. The message is one plain sentence; {@code position} says where, in UTF-16 code units. */
public final class QuerySyntaxException extends RuntimeException {

    private final int position;

    public QuerySyntaxException(String message, int position) {
        super(message);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
