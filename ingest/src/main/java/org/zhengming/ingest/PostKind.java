package org.zhengming.ingest;

/** What a {@link Post} is on its platform. */
public enum PostKind {
    /** A post of its own: a microblog entry, a forum thread's opening, a note. */
    POST,
    /** A comment under a post or an article. */
    COMMENT,
    /** A news article. */
    NEWS
}
