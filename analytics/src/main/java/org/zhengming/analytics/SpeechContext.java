package org.zhengming.analytics;

/** Lawful kinds of speech that shield a post (言论语境). Several may apply to one post. */
public enum SpeechContext {
    MEDIA_REPORT,
    COMPLAINT,
    RULING_CRITICISM,
    OPINION,
    SATIRE,
    FIRST_HAND,
    REPOST
}
